import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { FILE_SORTS, type FilesSearch } from "@/features/files/api/list-files";
import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";
import { appRoute } from "@/routes/app";

/** Files; search and order stand in the address, and the file that is looked at. */
export const filesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/files",
  validateSearch: (search: RawSearch): FilesSearch => ({
    q: searchText(search, "q"),
    sort: searchChoice(search, "sort", FILE_SORTS),
    file: searchText(search, "file"),
  }),
  component: lazyRouteComponent(() => import("@/routes/files-page"), "FilesPage"),
});
