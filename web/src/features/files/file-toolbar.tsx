import { Search } from "lucide-react";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FILE_SORTS, type FilesSearch } from "@/features/files/api/list-files";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

interface Props {
  search: FilesSearch;
  onSearch: (search: FilesSearch) => void;
}

/** Finds files by the beginning of their names, and sorts them. */
export function FileToolbar({ search, onSearch }: Props) {
  const t = useT(filesText);
  const sorts = FILE_SORTS.map((sort) => ({ value: sort, label: t(`files.sort.${sort}`) }));
  return (
    <search className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2 md:px-6">
      <span className="relative min-w-0 flex-1 basis-44 sm:max-w-72">
        <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-faint" aria-hidden />
        <Input
          type="search"
          className="ps-8"
          aria-label={t("files.search")}
          placeholder={t("files.search")}
          value={search.q ?? ""}
          onChange={(event) => onSearch({ ...search, q: event.target.value || undefined })}
        />
      </span>
      <Select
        className="w-36 sm:w-44"
        aria-label={t("files.sort")}
        options={sorts}
        value={search.sort ?? "-id"}
        onChange={(event) => onSearch({ ...search, sort: FILE_SORTS.find((one) => one === event.target.value) })}
      />
    </search>
  );
}
