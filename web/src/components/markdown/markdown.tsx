import { Lexer, type Token, type Tokens } from "marked";
import { type ReactNode, useMemo } from "react";

import { Inline } from "@/components/markdown/inline";
import { CopyText } from "@/components/ui/copy-text";
import { useT } from "@/lib/i18n/context";

/** A text in Markdown as elements. Nothing in it becomes HTML, so nothing in it can run. Load it lazily. */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => ranked(new Lexer({ gfm: true, breaks: true }).lex(text)), [text]);
  return (
    <div className="flex max-w-[70ch] flex-col gap-3 text-read wrap-anywhere" dir="auto">
      <Blocks tokens={tokens} />
    </div>
  );
}

function Blocks({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, index) => <Block key={index} token={token} />);
}

const HEADINGS = ["text-xl", "text-lg", "text-read"];
/** Texts stand below the page's own headings. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;

/** With the levels of headings, so that none is skipped, whatever depths the text uses. */
function ranked(tokens: readonly Token[]): Token[] {
  const depths = [
    ...new Set(tokens.flatMap((token) => (token.type === "heading" ? [Number(token.depth)] : []))),
  ].sort();
  return tokens.map((token) => {
    if (token.type !== "heading") return token;
    return { ...token, level: Math.min(FIRST_LEVEL + depths.indexOf(Number(token.depth)), LAST_LEVEL) };
  });
}

function Block({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return (
        <p
          role="heading"
          aria-level={Number("level" in token ? token["level"] : LAST_LEVEL)}
          className={`mt-2 font-semibold ${HEADINGS[token.depth - 1] ?? "text-read"}`}
        >
          <Inline tokens={token.tokens} />
        </p>
      );
    case "code":
      return <Code token={token as Tokens.Code} />;
    case "blockquote":
      return (
        <blockquote className="flex flex-col gap-3 border-s-2 border-line-strong ps-4 text-muted">
          <Blocks tokens={token.tokens ?? []} />
        </blockquote>
      );
    case "list":
      return <List token={token as Tokens.List} />;
    case "table":
      return <Table token={token as Tokens.Table} />;
    case "hr":
      return <hr className="border-line" />;
    case "paragraph":
      return (
        <p>
          <Inline tokens={token.tokens} />
        </p>
      );
    default:
      return (
        <div>
          <Inline tokens={[token]} />
        </div>
      );
  }
}

function Code({ token }: { token: Tokens.Code }) {
  const t = useT();
  return (
    <div className="group relative rounded-lg border border-line bg-sunken" dir="ltr">
      <pre tabIndex={0} className="overflow-x-auto px-4 py-3 text-sm">
        <code>{token.text}</code>
      </pre>
      <span className="absolute end-1.5 top-1.5 opacity-0 group-hover:opacity-100 focus-within:opacity-100">
        <CopyText text={token.text} label={t("action.copy")} />
      </span>
    </div>
  );
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} className="ps-1">
      <div className="flex flex-col gap-2">
        <Blocks tokens={item.tokens} />
      </div>
    </li>
  ));
  if (!token.ordered) return <ul className="flex list-disc flex-col gap-1 ps-5 marker:text-faint">{items}</ul>;
  return (
    <ol start={Number(token.start) || 1} className="numeric flex list-decimal flex-col gap-1 ps-6 marker:text-muted">
      {items}
    </ol>
  );
}

const ALIGNED = { left: "text-start", center: "text-center", right: "numeric text-end" };

function Table({ token }: { token: Tokens.Table }) {
  const cell = (one: Tokens.TableCell) => `border-b border-line px-3 py-1.5 ${ALIGNED[one.align ?? "left"]}`;
  return (
    <div className="overflow-x-auto rounded-lg border border-line" tabIndex={0} role="group">
      <table className="w-full border-collapse text-base">
        <thead>
          <tr>
            {token.header.map((one, index) => (
              <th key={index} scope="col" className={`bg-canvas font-medium ${cell(one)}`}>
                <Inline tokens={one.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index} className="last:[&>td]:border-b-0">
              {row.map((one, column) => (
                <td key={column} className={cell(one)}>
                  <Inline tokens={one.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
