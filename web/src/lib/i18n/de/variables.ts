/** Variablen von Agenten und Prompts auf Deutsch. */
export const variables = {
  variable: "Variable {name}",
  "variable.name": "Name",
  "variable.type": "Art",
  "variable.default": "Vorgabe",
  "variable.description": "Beschreibung",
  "variable.add": "Variable hinzufügen",
  "variable.declare": "{name} vereinbaren",
  "variable.remove": "Variable {name} entfernen",
  "variable.type.string": "Text",
  "variable.type.number": "Zahl",
  "variable.type.integer": "Ganze Zahl",
  "variable.type.boolean": "Ja oder nein",
};
