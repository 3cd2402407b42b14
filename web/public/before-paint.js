// Chooses theme, accent, language and shell before anything is painted, and asks for the code and the data of the screen. A file of its own, because inline scripts are forbidden here.
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
  if (read("eyrie.fonts") !== null) root.dataset.fonts = ""; // they were loaded by an earlier visit
  if (location.pathname === "/login") root.dataset.bare = ""; // no shell is drawn there
  root.lang = read("eyrie.locale") ?? (navigator.language.startsWith("de") ? "de" : "en");

  // What the screen at this address consists of, beside what index.html asks for; the build tells it (scripts/early.ts).
  const FILES = {};
  const [section, part] = location.pathname.split("/").slice(1);
  const here = (table) => table[part ? `/${section}/${part}` : `/${section}`] ?? (part && table[`/${section}/*`]) ?? [];
  for (const file of [...here(FILES), ...((root.lang === "de" && FILES.de) || [])]) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.fetchPriority = "low";
    link.href = `/${file}`;
    document.head.append(link);
  }

  // What the screen reads first, beside who is signed in: it takes the answers when its code is here (lib/api/early.ts).
  const READS = {};
  if (section !== "login") {
    const headers = {};
    for (const [name, key] of Object.entries({
      "X-Eyrie-Workspace": "eyrie.workspace",
      "X-Eyrie-Project": "eyrie.project",
    })) {
      if (read(key) !== null) headers[name] = read(key);
    }
    window.early = new Map();
    for (const address of ["/api/v1/me", ...here(READS).map((one) => one.replace("*", part))]) {
      const stop = new AbortController();
      const answer = fetch(address, { headers, signal: stop.signal });
      answer.catch(() => undefined); // whoever takes it says so
      window.early.set(address, { answer, stop });
    }
  }

  // The first format of a page makes the browser read what it knows of all languages, which takes longer than drawing a screen;
  // so it comes here, while the stylesheet is on its way.
  new Intl.NumberFormat(root.lang);
})();
