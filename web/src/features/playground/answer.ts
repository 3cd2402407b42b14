/** Which way an answer came: the model that gave it, its provider, and why this one. */
export interface Way {
  model: string;
  provider: string;
  reasons: readonly string[];
}

export interface Used {
  input: number;
  output: number;
  reasoning: number;
}

/** What happens while a model answers. */
export type AnswerEvent =
  | { type: "begun"; way: Way }
  | { type: "text"; text: string }
  | { type: "thought"; text: string }
  | { type: "used"; used: Used }
  | { type: "finish"; reason: string }
  | { type: "cost"; usd: number };

export type AnswerAction =
  | AnswerEvent
  | { type: "asked" }
  | { type: "first"; ms: number }
  | { type: "done"; ms: number }
  | { type: "stopped"; ms: number }
  | { type: "failed"; ms: number; error: Error };

/** An answer as far as it has come. Times are in milliseconds from the question on. */
export interface Answer {
  status: "none" | "waiting" | "speaking" | "done" | "stopped" | "failed";
  text: string;
  thought: string;
  way: Way | null;
  used: Used | null;
  /** In US dollars; null while nobody knows it. */
  cost: number | null;
  /** Whether the answer was cut off at the most it may have. */
  isCut: boolean;
  firstMs: number | null;
  totalMs: number | null;
  error: Error | null;
}

export const NO_ANSWER: Answer = {
  status: "none",
  text: "",
  thought: "",
  way: null,
  used: null,
  cost: null,
  isCut: false,
  firstMs: null,
  totalMs: null,
  error: null,
};

/** The answer after something happened. */
export function reduceAnswer(answer: Answer, action: AnswerAction): Answer {
  switch (action.type) {
    case "asked":
      return { ...NO_ANSWER, status: "waiting" };
    case "begun":
      return { ...answer, way: action.way };
    case "first":
      return { ...answer, status: "speaking", firstMs: answer.firstMs ?? action.ms };
    case "text":
      return { ...answer, text: answer.text + action.text };
    case "thought":
      return { ...answer, thought: answer.thought + action.text };
    case "used":
      return { ...answer, used: action.used };
    case "finish":
      return { ...answer, isCut: action.reason === "length" };
    case "cost":
      return { ...answer, cost: action.usd };
    case "done":
    case "stopped":
      return { ...answer, status: action.type, totalMs: action.ms };
    case "failed":
      return { ...answer, status: "failed", totalMs: action.ms, error: action.error };
  }
}

export function isRunning({ status }: Answer): boolean {
  return status === "waiting" || status === "speaking";
}
