import reactHooks from "eslint-plugin-react-hooks";
import { globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

import { direction } from "./lint/direction.js";
import { logicalSides } from "./lint/logical-sides.js";
import { noLiteralText } from "./lint/no-literal-text.js";

const ENDPOINT =
  "Literal[value=/^\\u002F(api|health)\\u002F?/], TemplateElement[value.raw=/^\\u002F(api|health)\\u002F/]";
const DEFAULT_EXPORT = { selector: "ExportDefaultDeclaration", message: "Export by name." };
const BARREL = { selector: "ExportAllDeclaration", message: "No barrel files: import from where a thing is." };
const UNSAFE_HTML = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], MemberExpression[property.name=/^(innerHTML|outerHTML)$/]",
  message: "Texts of people, models and tools never become HTML.",
};
const ADDRESS = { selector: ENDPOINT, message: "Addresses of the server belong into lib/api or features/*/api." };

export default typescript.config(
  globalIgnores(["build", "node_modules", "src/lib/api/schema.ts", "src/lib/stream/events.ts"]),
  {
    files: ["src/**/*.{ts,tsx}", "gallery/**/*.{ts,tsx}"],
    extends: [...typescript.configs.strict],
    plugins: {
      "react-hooks": reactHooks,
      eyrie: { rules: { direction, "logical-sides": logicalSides, "no-literal-text": noLiteralText } },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      "max-lines": ["error", 250],
      complexity: ["error", { max: 14, variant: "modified" }],
      "react-hooks/incompatible-library": "off", // no compiler runs here
      eqeqeq: "error",
      "no-restricted-syntax": ["error", DEFAULT_EXPORT, BARREL, UNSAFE_HTML, ADDRESS],
      "eyrie/direction": "error",
      "eyrie/logical-sides": "error",
      "eyrie/no-literal-text": "error",
    },
  },
  {
    files: ["src/lib/api/**", "src/features/*/api/**", "src/**/*.test.*"],
    rules: { "no-restricted-syntax": ["error", DEFAULT_EXPORT, BARREL, UNSAFE_HTML] },
  },
  { files: ["src/**/*.test.tsx", "gallery/**"], rules: { "eyrie/no-literal-text": "off" } },
);
