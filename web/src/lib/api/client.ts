import createClient, { type Middleware } from "openapi-fetch";

import { ApiError } from "@/lib/api/api-error";
import { takeEarly } from "@/lib/api/early";
import type { paths } from "@/lib/api/schema";
import { chooseProject, currentProject, whereabouts } from "@/lib/api/workspace";

const surroundings: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(whereabouts())) request.headers.set(name, value);
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const error = await ApiError.of(response);
    if (error.type === "no-project" && currentProject() !== null) {
      chooseProject(null); // it was deleted: back to the default one
      window.location.assign("/");
    }
    throw error;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === "AbortError") return error;
    return ApiError.unreachable();
  },
};

async function send(request: Request): Promise<Response> {
  const address = request.url.slice(window.location.origin.length);
  const early = request.method === "GET" ? takeEarly(address, request.signal) : undefined;
  return await (early ?? fetch(request));
}

/** The one way to the server. Every call is typed by its address; failures are thrown as ApiError. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });
api.use(surroundings);

/** What a call was answered with; for calls whose success has a body. */
export async function reply<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw ApiError.from(null, 204);
  return data;
}

/** The header that lets a change through only if nobody else changed the same thing since. */
export function ifMatch(version: number): { "if-match": string } {
  return { "if-match": `"${version}"` };
}
