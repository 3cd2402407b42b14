import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import { pages } from "@/lib/api/pages";

const LARGE_PART = 200;

export const FILE_SORTS = ["-id", "id", "name", "-name"] as const;

/** What of the list stands in the address: the beginning of the name, the order, and the file that is looked at. */
export interface FilesSearch {
  q?: string | undefined;
  sort?: (typeof FILE_SORTS)[number] | undefined;
  file?: string | undefined;
}

/** Every file that fits, a page at a time: for a list as a file. */
export const allFiles = ({ q, sort = "-id" }: FilesSearch) =>
  pages((after) => {
    const query = {
      sort,
      limit: LARGE_PART,
      ...(q !== undefined && { "name.prefix": q }),
      ...(after !== null && { after }),
    };
    return reply(api.GET("/api/v1/files", { params: { query } }));
  });

/** The files of the project, a page at a time. */
export function filesQuery({ q, sort = "-id" }: FilesSearch) {
  return infiniteQueryOptions({
    queryKey: ["files", "list", q ?? "", sort],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        sort,
        ...(q !== undefined && { "name.prefix": q }),
        ...(pageParam !== null && { after: pageParam }),
      };
      return reply(api.GET("/api/v1/files", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (old) => old,
  });
}
