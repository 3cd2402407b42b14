import { ChevronRight } from "lucide-react";
import { useState } from "react";

import { CopyText } from "@/components/ui/copy-text";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

interface Props {
  value: unknown;
  /** How many levels are open at first. */
  depth?: number;
}

const COLOURS: Record<string, string> = {
  string: "text-ok",
  number: "text-busy",
  boolean: "text-wait",
  object: "text-faint",
};

/** A value as a tree: parts open and close, and each can be copied with its path. */
export function JsonView({ value, depth = 2 }: Props) {
  return (
    <div dir="ltr" className="overflow-x-auto font-mono text-xs/5">
      <Node name={null} path="$" value={value} depth={depth} />
    </div>
  );
}

interface NodeProps {
  name: string | null;
  path: string;
  value: unknown;
  depth: number;
}

function Node({ name, path, value, depth }: NodeProps) {
  const isBranch = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return isBranch ? (
    <Branch name={name} path={path} value={value} depth={depth} />
  ) : (
    <div className="group flex items-start gap-1 ps-4.5">
      <Name name={name} />
      <span className={classes("min-w-0 wrap-anywhere whitespace-pre-wrap", COLOURS[typeof value])}>
        {JSON.stringify(value)}
      </span>
      <PathCopy path={path} />
    </div>
  );
}

function Branch({ name, path, value, depth }: NodeProps & { value: object }) {
  const t = useT();
  const [isOpen, setOpen] = useState(depth > 0);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  return (
    <div>
      <div className="group flex items-center gap-1">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t("json.toggle", { path })}
          onClick={() => setOpen(!isOpen)}
          className="flex items-center gap-1 rounded-sm hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            className={classes("size-3.5 text-faint transition-transform duration-100", isOpen && "rotate-90")}
          />
          <Name name={name} />
          <span className="text-faint">
            {isList ? "[ " : "{ "}
            {!isOpen && t("json.items", { count: entries.length })}
            {!isOpen && (isList ? " ]" : " }")}
          </span>
        </button>
        <PathCopy path={path} />
      </div>
      {isOpen && (
        <div className="ms-1.5 border-s border-line ps-2.5">
          {entries.map(([key, child]) => (
            <Node key={key} name={isList ? null : key} path={step(path, key, isList)} value={child} depth={depth - 1} />
          ))}
        </div>
      )}
    </div>
  );
}

function Name({ name }: { name: string | null }) {
  return name === null ? null : <span className="shrink-0 text-muted">{`${name}:`}</span>;
}

function PathCopy({ path }: { path: string }) {
  const t = useT();
  return (
    <span className="-my-0.5 opacity-0 group-hover:opacity-100 focus-within:opacity-100">
      <CopyText text={path} label={t("copy.path", { path })} />
    </span>
  );
}

function step(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`;
  return /^[\p{L}_][\p{L}\d_]*$/u.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
