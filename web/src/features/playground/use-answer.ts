import { useEffect, useReducer, useRef } from "react";

import { isRunning, NO_ANSWER, reduceAnswer } from "@/features/playground/answer";
import { askModel, type Question } from "@/features/playground/api/ask-model";

/** One side of the playground: asks, shows the answer as it comes, and stops. */
export function useAnswer() {
  const [answer, dispatch] = useReducer(reduceAnswer, NO_ANSWER);
  const current = useRef<AbortController | null>(null);
  // A connection: leaving the page stops the provider.
  useEffect(() => () => current.current?.abort(), []);
  const ask = async (question: Question) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const began = performance.now();
    const isCurrent = () => current.current === controller;
    const ms = () => Math.round(performance.now() - began);
    dispatch({ type: "asked" });
    try {
      for await (const event of askModel(question, controller.signal)) {
        if (!isCurrent()) return;
        if (event.type === "text" || event.type === "thought") dispatch({ type: "first", ms: ms() });
        dispatch(event);
      }
      if (isCurrent()) dispatch({ type: "done", ms: ms() });
    } catch (error) {
      if (!isCurrent()) return;
      if (controller.signal.aborted) dispatch({ type: "stopped", ms: ms() });
      else dispatch({ type: "failed", ms: ms(), error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return {
    answer,
    ask: (question: Question) => void ask(question),
    /** Null while nothing runs. */
    stop: isRunning(answer) ? () => current.current?.abort() : null,
  };
}
