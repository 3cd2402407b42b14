import { type RawSearch, searchChoice } from "@/lib/search-params";

/** By what costs are added up, and what they can be narrowed to. */
export const GROUPINGS = [
  "model",
  "agent",
  "user",
  "end_user",
  "client_session",
  "feature",
  "session",
  "project",
  "provider",
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How far back: hours of a day, else days. */
export const PERIODS = ["day", "week", "month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

export const TABS = ["prices"] as const;

/** What the address of the costs says. Days are written as `2026-11-20` (UTC). */
export interface CostsSearch extends Partial<Record<Grouping, string | undefined>> {
  tab?: (typeof TABS)[number] | undefined;
  by?: Grouping | undefined;
  period?: Period | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const DAYS: Record<Period, number> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MOST_DAYS = 400;

/** The search in an address; what can't be one is left out. An empty name stands for calls without one. */
export function readCostsSearch(search: RawSearch): CostsSearch {
  const texts = GROUPINGS.map((name) => {
    const value = search[name];
    return [name, typeof value === "number" ? String(value) : typeof value === "string" ? value : undefined];
  });
  return {
    tab: searchChoice(search, "tab", TABS),
    by: searchChoice(search, "by", GROUPINGS),
    period: searchChoice(search, "period", PERIODS),
    from: day(search["from"]),
    to: day(search["to"]),
    ...Object.fromEntries(texts.filter(([, value]) => value !== undefined)),
  };
}

function day(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? undefined : value;
}

export interface Times {
  since: Date;
  until: Date;
  interval: "hour" | "day";
}

/** The time that is asked for, in whole hours or days. Days of the address go before a period; `to` is its last day. */
export function timesOf({ period = "month", from, to }: CostsSearch, now: Date): Times {
  if (from !== undefined || to !== undefined) {
    const end = to === undefined ? nextDay(now) : new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS);
    const begin = from === undefined ? end.getTime() - 30 * DAY_MS : Date.parse(`${from}T00:00:00Z`);
    const earliest = end.getTime() - MOST_DAYS * DAY_MS;
    const since = new Date(Math.max(Math.min(begin, end.getTime() - DAY_MS), earliest));
    return { since, until: end, interval: end.getTime() - since.getTime() <= 2 * DAY_MS ? "hour" : "day" };
  }
  if (period === "day") {
    const until = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
    return { since: new Date(until.getTime() - DAY_MS), until, interval: "hour" };
  }
  const until = nextDay(now);
  return { since: new Date(until.getTime() - DAYS[period] * DAY_MS), until, interval: "day" };
}

const nextDay = (now: Date) => new Date((Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS);

/** What the costs are narrowed to. */
export function filtersOf(search: CostsSearch): readonly { by: Grouping; key: string }[] {
  return GROUPINGS.flatMap((by) => {
    const key = search[by];
    return key === undefined ? [] : [{ by, key }];
  });
}

/** The search after a group was chosen: narrowed to it, and grouped by what it is not narrowed to yet. */
export function narrowed(search: CostsSearch, by: Grouping, key: string): CostsSearch {
  const next = { ...search, [by]: key };
  return { ...next, by: GROUPINGS.find((one) => next[one] === undefined) };
}
