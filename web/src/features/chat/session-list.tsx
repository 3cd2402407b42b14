import { Link } from "@tanstack/react-router";
import { Plus, Search } from "lucide-react";

import { Button, buttonClasses } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { SessionRow } from "@/features/chat/session-row";
import { useSessions } from "@/features/chat/use-sessions";
import type { SessionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  search: string;
  onSearch: (search: string) => void;
  onRename: (session: SessionOut) => void;
  onDelete: (session: SessionOut) => void;
  onNavigate?: () => void;
}

const SHAPES = ["w-40", "w-28", "w-44", "w-32", "w-36"];

/** The sessions, the latest first; a search keeps those whose titles have the text. */
export function SessionList({ search, onSearch, onRename, onDelete, onNavigate }: Props) {
  const t = useT(chatText);
  const { all, shown, found, isSearching } = useSessions(search);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-2 p-2">
        <Link to="/chat" search={true} onClick={onNavigate} className={buttonClasses({})}>
          <Plus aria-hidden />
          {t("chat.new")}
        </Link>
        <div className="relative">
          <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-faint" aria-hidden />
          <Input
            type="search"
            aria-label={t("chat.search")}
            placeholder={t("chat.search")}
            className="ps-8"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
          />
        </div>
      </div>
      <nav aria-label={t("chat.sessions")} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {all.isPending && <Shape />}
        {all.error !== null && all.data === undefined && (
          <ErrorState error={all.error} onRetry={() => void all.refetch()} />
        )}
        {all.data !== undefined && found.length === 0 && !isSearching && (
          <p className="px-2.5 py-3 text-sm text-muted">{search === "" ? t("chat.none") : t("chat.none-found")}</p>
        )}
        <ul className="flex flex-col gap-px">
          {found.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onRename={() => onRename(session)}
              onDelete={() => onDelete(session)}
              onNavigate={onNavigate}
            />
          ))}
        </ul>
        {shown.hasNextPage && (
          <Button
            look="quiet"
            size="small"
            className="mt-1 w-full"
            isBusy={shown.isFetchingNextPage}
            onClick={() => void shown.fetchNextPage()}
          >
            {t("action.load-more")}
          </Button>
        )}
      </nav>
    </div>
  );
}

function Shape() {
  return (
    <div aria-busy="true">
      {SHAPES.map((width) => (
        <div key={width} className="flex h-11 flex-col justify-center gap-1.5 px-2.5">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-2.5 w-16" />
        </div>
      ))}
    </div>
  );
}
