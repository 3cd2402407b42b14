import { useInfiniteQuery } from "@tanstack/react-query";

import { sessionsQuery } from "@/features/chat/api/list-sessions";

/**
 * The sessions whose titles have a text. Those that have it inside are found among the ones that are here already,
 * those that begin with it among all.
 */
export function useSessions(search: string) {
  const all = useInfiniteQuery(sessionsQuery(""));
  const begun = useInfiniteQuery({ ...sessionsQuery(search), enabled: search !== "" });
  const loaded = [...(all.data?.pages ?? []), ...(search === "" ? [] : (begun.data?.pages ?? []))];
  const wanted = search.toLowerCase();
  const fitting = loaded.flatMap(({ items }) => items).filter(({ title }) => title.toLowerCase().includes(wanted));
  return {
    all,
    /** The list that goes on when more is loaded. */
    shown: search === "" ? all : begun,
    found: [...new Map(fitting.map((session) => [session.id, session])).values()],
    isSearching: begun.isFetching,
  };
}
