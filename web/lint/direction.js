/** Imports point one way: lib, hooks → components → features → routes; a feature doesn't know another. */
const LAYERS = ["lib", "hooks", "components", "features", "routes"];
const place = (path) => {
  const [layer, feature] = path.split("/");
  return { rank: LAYERS.indexOf(layer), layer, feature: layer === "features" ? feature : null };
};

export const direction = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      upwards: "{{from}} must not import from {{to}}: imports point lib → components → features → routes.",
      sideways: "The feature {{from}} must not import from the feature {{to}}; routes put features together.",
      relative: "Import by the whole path: @/…",
    },
  },
  create(context) {
    const file = context.filename.replaceAll("\\", "/");
    const own = place(file.slice(file.lastIndexOf("/src/") + 5));
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string") return;
      if (own.rank >= 0 && source.startsWith(".")) context.report({ node, messageId: "relative" });
      if (!source.startsWith("@/") || own.rank < 0) return;
      const other = place(source.slice(2));
      if (other.rank > own.rank)
        context.report({ node, messageId: "upwards", data: { from: own.layer, to: other.layer } });
      if (own.feature !== null && other.feature !== null && own.feature !== other.feature) {
        context.report({ node, messageId: "sideways", data: { from: own.feature, to: other.feature } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
