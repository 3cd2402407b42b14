/** Tools: how risky they are and what they change, in German. */
export const tools = {
  "risk.low": "Geringes Risiko",
  "risk.medium": "Mittleres Risiko",
  "risk.high": "Hohes Risiko",
  "effects.none": "Ändert nichts",
  "effects.read": "Liest",
  "effects.workspace": "Ändert den Arbeitsbereich",
  "effects.external": "Ändert etwas außerhalb",
} as const;
