import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  /** `h1` when it is all that the page shows. */
  heading?: "h1" | "h2";
  /** One sentence: what this is for. */
  text: string;
  action?: ReactNode;
  guide?: { label: string; href: string };
}

/** Nothing here yet: teaches what this is for, and offers the first step. */
export function EmptyState({ icon: Icon, title, heading: Heading = "h2", text, action, guide }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-3 px-6 py-16">
      <span className="mb-1 flex size-10 items-center justify-center rounded-lg border border-line bg-surface text-accent">
        <Icon className="size-5" aria-hidden />
      </span>
      <Heading className="text-lg font-semibold">{title}</Heading>
      <p className="text-muted">{text}</p>
      <div className="mt-1 flex flex-wrap items-center gap-4">
        {action}
        {guide !== undefined && (
          <a href={guide.href} className="text-accent underline-offset-4 hover:underline">
            {guide.label}
          </a>
        )}
      </div>
    </div>
  );
}
