import { RuleTester } from "eslint";
import { afterAll, describe, it } from "vitest";

import { direction } from "./direction.js";
import { logicalSides } from "./logical-sides.js";
import { noLiteralText } from "./no-literal-text.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } });
const literal = [{ messageId: "literal" }];

tester.run("no-literal-text", noLiteralText, {
  valid: ["<p>{t('a.b')}</p>", "<p>· 3</p>", "<Row className='px-2' title={t('x')} />", "<p>{count > 1 && <b />}</p>"],
  invalid: [
    { code: "<p>Hello</p>", errors: literal },
    { code: "<p>{'Hello'}</p>", errors: literal },
    { code: "<p>{isOpen ? 'Open' : t('x')}</p>", errors: literal },
    { code: "<input aria-label='Name' />", errors: literal },
    { code: "<Row title={`Row ${n}`} />", errors: literal },
  ],
});

const sided = [{ messageId: "sided" }];
tester.run("logical-sides", logicalSides, {
  valid: ["<p className='ms-2 pe-3 inset-s-1 border-e rounded-s-md text-end' />", "const side = 'left'"],
  invalid: [
    { code: "<p className='flex ml-2' />", errors: sided },
    { code: "<p className='md:-mr-2' />", errors: sided },
    { code: "<p className={`pl-${size}`} />", errors: sided },
    { code: "const BOX = 'absolute left-0'", errors: sided },
    { code: "<p className='border-l rounded-tr-md' />", errors: sided },
    { code: "<p className='max-md:text-right' />", errors: sided },
  ],
});

const at = (filename, code) => ({ filename: `/web/src/${filename}`, code });
tester.run("direction", direction, {
  valid: [
    at("features/keys/a.tsx", "import '@/components/ui/button'"),
    at("features/keys/a.tsx", "import '@/features/keys/b'"),
    at("routes/a.tsx", "import('@/features/keys/b')"),
  ],
  invalid: [
    { ...at("lib/a.ts", "import '@/components/ui/button'"), errors: [{ messageId: "upwards" }] },
    { ...at("components/ui/a.tsx", "import('@/features/keys/b')"), errors: [{ messageId: "upwards" }] },
    { ...at("features/keys/a.tsx", "import '@/features/runs/b'"), errors: [{ messageId: "sideways" }] },
    { ...at("features/keys/a.tsx", "import './b'"), errors: [{ messageId: "relative" }] },
  ],
});
