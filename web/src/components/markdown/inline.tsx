import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";

import { safeAddress } from "@/lib/safe-address";

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string) => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** The parts of a line. HTML is shown as the text that it is; images become links, so that reading loads nothing from elsewhere. */
export function Inline({ tokens }: { tokens: readonly Token[] | undefined }): ReactNode {
  return tokens?.map((token, index) => <Part key={index} token={token} />);
}

function Part({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case "strong":
      return (
        <strong className="font-semibold">
          <Inline tokens={token.tokens} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case "del":
      return (
        <del>
          <Inline tokens={token.tokens} />
        </del>
      );
    case "codespan":
      return (
        <code className="rounded-sm bg-sunken px-1 py-px text-[0.875em] wrap-anywhere">
          {plain((token as Tokens.Codespan).text)}
        </code>
      );
    case "br":
      return <br />;
    case "link":
    case "image":
      return <Anchor token={token as Tokens.Link | Tokens.Image} />;
    case "text":
      return "tokens" in token && token.tokens ? <Inline tokens={token.tokens} /> : plain((token as Tokens.Text).text);
    default:
      return "text" in token ? String(token.text) : token.raw;
  }
}

function Anchor({ token }: { token: Tokens.Link | Tokens.Image }) {
  const address = safeAddress(token.href);
  const content = token.type === "link" ? <Inline tokens={token.tokens} /> : token.text || token.href;
  if (address === null) return <span>{content}</span>;
  const outside = /^https?:/.test(address) ? { target: "_blank", rel: "noopener noreferrer nofollow" } : {};
  return (
    <a href={address} {...outside} className="wrap-anywhere text-accent underline decoration-1 underline-offset-3">
      {content}
    </a>
  );
}
