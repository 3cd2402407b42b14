import type { Question } from "@/features/playground/api/ask-model";
import type { AgentDefinition } from "@/lib/api/schema";

/** What is asked, as it is typed. */
export interface Prompt {
  system: string;
  text: string;
  temperature: string;
  most: string;
}

export const EMPTY_PROMPT: Prompt = { system: "", text: "", temperature: "", most: "" };

const number = (typed: string) => (typed.trim() === "" ? null : Number(typed));

/** The question that a prompt is for a model or a route. */
export function questionFor(model: string, { system, text, temperature, most }: Prompt): Question {
  return { model, system, prompt: text, temperature: number(temperature), maxTokens: number(most) };
}

/** The agent that answers as the playground does. */
export function agentFor(model: string, { system, temperature, most }: Prompt): AgentDefinition {
  return { model, instructions: system, temperature: number(temperature), max_output_tokens: number(most) };
}
