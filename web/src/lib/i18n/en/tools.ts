/** Tools: how risky they are and what they change, in English. */
export const toolsText = {
  "risk.low": "Low risk",
  "risk.medium": "Medium risk",
  "risk.high": "High risk",
  "effects.none": "Changes nothing",
  "effects.read": "Reads",
  "effects.workspace": "Changes the workspace",
  "effects.external": "Changes things outside",
} as const;
