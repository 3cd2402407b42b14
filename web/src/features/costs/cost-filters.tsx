import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EraseEndUser } from "@/features/costs/erase-end-user";
import { FilterChip } from "@/features/costs/filter-chip";
import { FindGroup } from "@/features/costs/find-group";
import { type CostsSearch, filtersOf, GROUPINGS, narrowed, PERIODS } from "@/features/costs/search";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  search: CostsSearch;
  onSearch: (search: CostsSearch) => void;
}

/** Which time, by what, and of whom: all in the address. */
export function CostFilters({ search, onSearch }: Props) {
  const t = useT(costsText);
  const isCustom = search.from !== undefined || search.to !== undefined;
  const periods = PERIODS.map((value) => ({ value, label: t(`costs.period.${value}`) }));
  const by = search.by ?? "model";
  const filters = filtersOf(search);
  return (
    <search className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:grid-cols-2">
      <Select
        className="w-40 max-sm:w-full"
        aria-label={t("costs.period")}
        options={isCustom ? [{ value: "", label: t("costs.period.custom") }, ...periods] : periods}
        value={isCustom ? "" : (search.period ?? "month")}
        onChange={(event) => {
          const period = PERIODS.find((one) => one === event.target.value);
          onSearch({ ...search, period, from: undefined, to: undefined });
        }}
      />
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="flex items-center gap-1.5 text-sm text-muted max-sm:order-1">
          {t(`costs.${name}`)}
          <Input
            type="date"
            className="numeric w-34 max-sm:w-full max-sm:min-w-0"
            value={search[name] ?? ""}
            onChange={(event) => onSearch({ ...search, [name]: event.target.value || undefined })}
          />
        </label>
      ))}
      <label className="flex items-center gap-1.5 text-sm text-muted">
        {t("costs.by")}
        <Select
          className="w-52 max-sm:w-full"
          options={GROUPINGS.map((value) => ({ value, label: t(`costs.by.${value}`) }))}
          value={by}
          onChange={(event) => onSearch({ ...search, by: GROUPINGS.find((one) => one === event.target.value) })}
        />
      </label>
      {(by === "end_user" || by === "client_session") && search[by] === undefined && (
        <FindGroup key={by} by={by} onFind={(key) => onSearch(narrowed(search, by, key))} />
      )}
      {filters.map(({ by: name, key }) => (
        <FilterChip
          key={name}
          by={name}
          value={key}
          search={search}
          onRemove={() => onSearch({ ...search, [name]: undefined, by: name })}
        />
      ))}
      {search.end_user !== undefined && search.end_user !== "" && (
        <EraseEndUser
          endUser={search.end_user}
          onErased={() => onSearch({ ...search, end_user: undefined, by: "end_user" })}
        />
      )}
    </search>
  );
}
