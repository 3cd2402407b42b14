import type { Source } from "@/lib/api/schema";
import { safeAddress } from "@/lib/safe-address";

/** Where statements come from, with the passage that says so. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="flex flex-col gap-2">
      {sources.map((source, index) => (
        <li key={index} className="flex gap-2">
          <span className="numeric shrink-0 text-faint">{index + 1}</span>
          <div className="min-w-0">
            <SourceTitle source={source} />
            {source.quote !== undefined && source.quote !== "" && (
              <p className="mt-0.5 line-clamp-4 text-muted">{source.quote}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function SourceTitle({ source: { title, location = "" } }: { source: Source }) {
  const address = safeAddress(location);
  const name = title || location;
  if (address === null || !/^https?:/.test(address)) return <p className="font-medium wrap-anywhere">{name}</p>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="font-medium wrap-anywhere text-accent underline-offset-3 hover:underline"
    >
      {name}
    </a>
  );
}
