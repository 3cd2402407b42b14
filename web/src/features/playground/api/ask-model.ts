import type { AnswerEvent } from "@/features/playground/answer";
import { costIn, eventsOf, failureOf, wayOf } from "@/features/playground/chunks";
import { ApiError } from "@/lib/api/api-error";
import { whereabouts } from "@/lib/api/workspace";
import { serverEvents } from "@/lib/stream/sse";

const ADDRESS = "/v1/chat/completions";

export interface Question {
  /** A model or a route. */
  model: string;
  system: string;
  prompt: string;
  temperature: number | null;
  maxTokens: number | null;
}

/** Ask a model or a route as programs do. Throws ApiError when it fails, before the answer began or in the middle of it. */
export async function* askModel(question: Question, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const response = await send(question, signal);
  if (!response.ok || response.body === null) throw await failureOf(response);
  yield { type: "begun", way: wayOf(response.headers, question.model) };
  let cost: number | null = null;
  const onComment = (text: string) => (cost = costIn(text) ?? cost);
  for await (const { data } of serverEvents(response.body, onComment)) yield* eventsOf(data);
  if (cost !== null) yield { type: "cost", usd: cost };
}

async function send({ model, system, prompt, temperature, maxTokens }: Question, signal: AbortSignal) {
  const body = {
    model,
    messages: [
      ...(system.trim() === "" ? [] : [{ role: "system", content: system }]),
      { role: "user", content: prompt },
    ],
    stream: true,
    stream_options: { include_usage: true },
    ...(temperature !== null && { temperature }),
    ...(maxTokens !== null && { max_tokens: maxTokens }),
  };
  const headers = { ...whereabouts(), "Content-Type": "application/json" };
  try {
    return await fetch(ADDRESS, { method: "POST", headers, body: JSON.stringify(body), signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw ApiError.unreachable();
  }
}
