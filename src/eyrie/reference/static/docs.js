// The interactive documentation: reads /openapi.json, lists the operations by tag, and tries them out.

const element = (name, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};

const shown = (value) => element("pre", {}, JSON.stringify(value, null, 2));

const parameterRows = (operation, inputs) =>
  (operation.parameters ?? []).map((parameter) => {
    const label = `${parameter.name} (${parameter.in})`;
    const input = element("input", { ariaLabel: label, placeholder: String(parameter.example ?? "") });
    inputs.push([parameter, input]);
    const about = [parameter.required ? "Required. " : "", parameter.description ?? ""].join("");
    return element("tr", {}, element("td", {}, element("code", {}, label)), element("td", {}, about), element("td", {}, input));
  });

const address = (path, inputs) => {
  const query = new URLSearchParams();
  let filled = path;
  for (const [parameter, input] of inputs) {
    if (parameter.in === "path") filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    if (parameter.in === "query" && input.value) query.set(parameter.name, input.value);
  }
  return query.size ? `${filled}?${query}` : filled;
};

const headers = (inputs, key, type) => {
  const found = {};
  if (key) found.Authorization = `Bearer ${key}`;
  if (type) found["Content-Type"] = type;
  for (const [parameter, input] of inputs) if (parameter.in === "header" && input.value) found[parameter.name] = input.value;
  return found;
};

const MOST_CHARACTERS = 100000;

const send = async (method, path, inputs, body, type, key, output) => {
  output.textContent = "…";
  try {
    const reply = await fetch(address(path, inputs), { method, headers: headers(inputs, key, type), body });
    const text = (await reply.text()).slice(0, MOST_CHARACTERS);
    const head = [...reply.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    output.textContent = `${reply.status} ${reply.statusText}\n${head}\n\n${text}`;
  } catch (error) {
    output.textContent = `The request did not reach the server: ${error.message}`;
  }
};

const operationView = (path, method, operation, key) => {
  const inputs = [];
  const view = element("details", {}, element("summary", {}, element("b", {}, method.toUpperCase()), element("code", {}, path), ` ${operation.summary ?? ""}`));
  view.append(element("p", {}, operation.description ?? ""));
  const rows = parameterRows(operation, inputs);
  if (rows.length) view.append(element("table", {}, ...rows));
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = type ? element("textarea", { ariaLabel: "Body", value: JSON.stringify(media.example ?? {}, null, 2) }) : null;
  if (body) view.append(element("h3", {}, "Body"), body);
  const output = element("pre", { ariaLive: "polite" });
  const button = element("button", { type: "button" }, "Send");
  button.addEventListener("click", () => send(method.toUpperCase(), path, inputs, body?.value, type, key.value, output));
  view.append(element("p", {}, button), output, element("h3", {}, "Replies"));
  for (const [status, reply] of Object.entries(operation.responses ?? {})) {
    view.append(element("p", {}, element("b", {}, status), ` ${reply.description ?? ""}`));
    for (const content of Object.values(reply.content ?? {})) if (content.example !== undefined) view.append(shown(content.example));
  }
  return view;
};

const render = (description, root) => {
  const key = element("input", { type: "password", autocomplete: "off", ariaLabel: "API key", placeholder: "eyr_…" });
  root.replaceChildren(element("h1", {}, `${description.info.title} ${description.info.version}`));
  root.append(...description.info.description.split("\n\n").map((text) => element("p", {}, text)));
  root.append(element("p", {}, "API key: ", key), element("p", {}, element("a", { href: "/openapi.json" }, "openapi.json"), " · ", element("a", { href: "/problems" }, "problems")));
  const sections = new Map();
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags?.[0] ?? "other";
      if (!sections.has(tag)) sections.set(tag, element("section", {}, element("h2", {}, tag)));
      sections.get(tag).append(operationView(path, method, operation, key));
    }
  }
  root.append(...sections.values());
};

const root = document.getElementById("docs");
fetch("/openapi.json")
  .then((reply) => reply.json())
  .then((description) => render(description, root))
  .catch((error) => {
    root.textContent = `The description could not be loaded: ${error.message}. Reload the page.`;
  });
