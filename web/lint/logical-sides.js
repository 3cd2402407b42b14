/** Left and right are where a line begins and ends only in some scripts: classes say start and end. */
const SIDED =
  /^(?:\S+:)?!?-?(?:[mp][lr]-|scroll-[mp][lr]-|(?:left|right)-|border-[lr](?:-|$)|rounded-(?:[lr]|[tb][lr])(?:-|$)|(?:text|float|clear)-(?:left|right)$)/;

export const logicalSides = {
  meta: {
    type: "problem",
    schema: [],
    messages: { sided: "Say {{name}} by start or end (ms-, pe-, inset-s-, border-e, rounded-s…)." },
  },
  create(context) {
    const check = (node, text) => {
      const name = text.split(/\s+/).find((one) => SIDED.test(one));
      if (name !== undefined) context.report({ node, messageId: "sided", data: { name } });
    };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ""),
    };
  },
};
