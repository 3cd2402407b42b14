import type { AnswerEvent, Used, Way } from "@/features/playground/answer";
import { ApiError } from "@/lib/api/api-error";

/** What of a chat completion's chunk is read here. */
interface Chunk {
  choices?: { delta?: { content?: string | null; reasoning_content?: string | null }; finish_reason?: string | null }[];
  usage?: Usage | null;
  error?: FailureBody;
}

interface Usage {
  prompt_tokens?: number;
  completion_tokens?: number;
  completion_tokens_details?: { reasoning_tokens?: number } | null;
}

interface FailureBody {
  message?: string;
  code?: string | null;
}

const END = "[DONE]";
const COST = /^x-eyrie-cost-usd ([\d.]+)$/;

/** What a chunk of the stream says. Throws the error that it may hold. */
export function eventsOf(data: string): AnswerEvent[] {
  if (data === END) return [];
  const chunk = JSON.parse(data) as Chunk;
  if (chunk.error !== undefined) throw failure(chunk.error, 500, null);
  const events: AnswerEvent[] = [];
  for (const { delta, finish_reason } of chunk.choices ?? []) {
    if (delta?.reasoning_content) events.push({ type: "thought", text: delta.reasoning_content });
    if (delta?.content) events.push({ type: "text", text: delta.content });
    if (finish_reason) events.push({ type: "finish", reason: finish_reason });
  }
  if (chunk.usage) events.push({ type: "used", used: usedOf(chunk.usage) });
  return events;
}

function usedOf({ prompt_tokens = 0, completion_tokens = 0, completion_tokens_details }: Usage): Used {
  return {
    input: prompt_tokens,
    output: completion_tokens,
    reasoning: completion_tokens_details?.reasoning_tokens ?? 0,
  };
}

/** The cost that a comment of the stream says; null for other comments. */
export function costIn(comment: string): number | null {
  const found = COST.exec(comment)?.[1];
  return found === undefined ? null : Number(found);
}

/** The way that an answer comes, from the headers of the reply; `asked` is what was asked for. */
export function wayOf(headers: Headers, asked: string): Way {
  return {
    model: headers.get("X-Eyrie-Model") ?? asked,
    provider: headers.get("X-Eyrie-Provider") ?? "",
    reasons: (headers.get("X-Eyrie-Reasons") ?? "").split("; ").filter((reason) => reason !== ""),
  };
}

/** Why a model was not asked: the problem behind an error of OpenAI's shape. */
export async function failureOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    const { error = {} } = JSON.parse(text) as { error?: FailureBody };
    return failure(error, response.status, response.headers.get("X-Request-Id"));
  } catch {
    return ApiError.from(null, response.status); // a proxy's page
  }
}

function failure({ message, code }: FailureBody, status: number, requestId: string | null): ApiError {
  const type = `/problems/${(code ?? "model-error").replaceAll("_", "-")}`;
  return new ApiError({ type, title: type, status, detail: message ?? `HTTP ${status}`, request_id: requestId });
}
