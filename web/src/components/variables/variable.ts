export const VARIABLE_TYPES = ["string", "number", "integer", "boolean"] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** What every variable has while it is written. */
export interface VariableBasics {
  name: string;
  type: VariableType;
  description: string;
  /** As it is typed; empty for none. */
  initial: string;
}

/** What is wrong with each part of a variable. */
export type VariableErrors = { readonly [Part in keyof VariableBasics]?: string | null };

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

export function isVariableName(name: string): boolean {
  return NAME.test(name);
}
