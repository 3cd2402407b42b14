/** Texts that people read come from the message catalogue. */
const SPOKEN = new Set([
  "aria-label",
  "aria-description",
  "alt",
  "label",
  "placeholder",
  "text",
  "title",
  "help",
  "lead",
  "action",
]);
const hasWord = (text) => /\p{L}{2,}/u.test(text);

export const noLiteralText = {
  meta: { type: "problem", schema: [], messages: { literal: "Say {{text}} through the message catalogue: t(…)." } },
  create(context) {
    const report = (node, text) => {
      if (hasWord(text)) context.report({ node, messageId: "literal", data: { text: JSON.stringify(text.trim()) } });
    };
    const spoken = (node) => {
      if (node.type === "Literal" && typeof node.value === "string") report(node, node.value);
      if (node.type === "TemplateLiteral") for (const part of node.quasis) report(part, part.value.cooked);
      if (node.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(spoken);
      if (node.type === "LogicalExpression") spoken(node.right);
    };
    return {
      JSXText: (node) => report(node, node.value),
      "JSXElement > JSXExpressionContainer": (node) => spoken(node.expression),
      "JSXFragment > JSXExpressionContainer": (node) => spoken(node.expression),
      JSXAttribute: (node) => {
        if (node.value === null || !SPOKEN.has(node.name.name)) return;
        spoken(node.value.type === "JSXExpressionContainer" ? node.value.expression : node.value);
      },
    };
  },
};
