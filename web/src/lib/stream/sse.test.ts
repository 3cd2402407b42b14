import { describe, expect, it } from "vitest";

import { serverEvents } from "@/lib/stream/sse";

async function read(...chunks: string[]) {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
  return collected(bytes);
}

async function collected(chunks: Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events = [];
  for await (const { id, event, data, retry } of serverEvents(body)) events.push([id, event, data, retry]);
  return events;
}

describe("serverEvents", () => {
  it("reads id, event and data", async () => {
    expect(await read("id: 7\nevent: delta\ndata: {}\n\n")).toEqual([["7", "delta", "{}", null]]);
  });

  it("joins what was cut anywhere, in the middle of a character too", async () => {
    const bytes = new TextEncoder().encode("id: 1\ndata: Grüße €\n\nid: 2\ndata: x\n\n");
    const single = [...bytes].map((byte) => new Uint8Array([byte]));

    expect(await collected(single)).toEqual([
      ["1", "message", "Grüße €", null],
      ["2", "message", "x", null],
    ]);
  });

  it("leaves out comments and an event that was not finished", async () => {
    expect(await read(": still here\n\n", "data: a\r\n\r\n", "data: half")).toEqual([["", "message", "a", null]]);
  });

  it("joins lines of data, and reads how long to wait", async () => {
    expect(await read("retry: 1000\nevent: reconnect\ndata: a\ndata:b\n\n")).toEqual([["", "reconnect", "a\nb", 1000]]);
  });
});
