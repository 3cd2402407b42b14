// Chooses theme, accent, language and shell before anything is painted. A file of its own, because inline scripts are forbidden here.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is switched off: what the system prefers holds
    }
  };
  const root = document.documentElement;
  const theme = read("eyrie.theme");
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  const hue = read("eyrie.accent-hue");
  if (hue !== null) {
    root.style.setProperty("--accent-hue", hue);
    root.style.setProperty("--accent-strength", "1.3");
  }
  if (location.pathname === "/login") root.dataset.bare = ""; // no shell is drawn there
  root.lang = read("eyrie.locale") ?? (navigator.language.startsWith("de") ? "de" : "en");
})();
