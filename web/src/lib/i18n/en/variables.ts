/** Variables of agents and prompts: what their fields say in English. */
export const variablesText = {
  variable: "Variable {name}",
  "variable.name": "Name",
  "variable.type": "Type",
  "variable.default": "Default",
  "variable.description": "Description",
  "variable.add": "Add variable",
  "variable.declare": "Declare {name}",
  "variable.remove": "Remove variable {name}",
  "variable.type.string": "Text",
  "variable.type.number": "Number",
  "variable.type.integer": "Whole number",
  "variable.type.boolean": "Yes or no",
} as const;
