/** One server-sent event. */
export interface ServerEvent {
  id: string;
  event: string;
  data: string;
  /** How long the server asks to wait before coming back, in milliseconds. */
  retry: number | null;
}

/** The events of a reply, as they come (WHATWG HTML, section 9.2). Comments are left out; `onComment` hears of them. */
export async function* serverEvents(
  body: ReadableStream<Uint8Array>,
  onComment?: (text: string) => void,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let lines: string[] = [];
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const parts = (rest + decoder.decode(chunk.value, { stream: true })).split(/\r\n|\n/);
      rest = parts.pop() ?? "";
      for (const line of parts) {
        if (line !== "") {
          if (line.startsWith(":")) onComment?.(line.slice(1).trim());
          lines.push(line);
          continue;
        }
        const event = parsed(lines);
        lines = [];
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined); // the connection may be gone already, which is what we want
  }
}

function parsed(lines: readonly string[]): ServerEvent | null {
  const event: ServerEvent = { id: "", event: "message", data: "", retry: null };
  const data: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") data.push(value);
    else if (field === "id" || field === "event") event[field] = value;
    else if (field === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
  }
  return data.length > 0 ? { ...event, data: data.join("\n") } : null;
}
