import { numberFormat, relativeFormat, timeFormat } from "@/lib/format/intl";
import { useLanguage } from "@/lib/i18n/context";
import { intlLocale } from "@/lib/i18n/locale";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
] as const;

/** "1.2 s", "3 m 04 s", "2 h 05 m". */
export function formatDuration(seconds: number, locale: string): string {
  const decimal = (value: number, digits: number) =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  if (seconds < 0.995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 59.95) return `${decimal(seconds, 1)} s`;
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} m ${two(whole % MINUTE)} s`;
  return `${Math.floor(whole / HOUR)} h ${two(Math.floor((whole % HOUR) / MINUTE))} m`;
}

/** "850", "12.4k", "3.1M". */
export function formatTokens(count: number, locale: string): string {
  const short = (value: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  if (count < 1_000) return short(count);
  if (count < 999_950) return `${short(count / 1_000)}k`;
  return `${short(count / 1_000_000)}M`;
}

/** Sums in lists are shown to the cent, in ledgers to the micro-dollar, and prices, which may be $0.0375, as they are set. */
export type Precision = "cent" | "micro" | "price";

/** US dollars; what is too small to be shown is "<$0.01". */
export function formatMoney(dollars: number, locale: string, precision: Precision = "cent"): string {
  const most = precision === "cent" ? 2 : 6;
  const money = (value: number) =>
    numberFormat(locale, {
      style: "currency",
      currency: "USD",
      minimumFractionDigits: precision === "price" ? 2 : most,
      maximumFractionDigits: most,
    }).format(value);
  const smallest = 10 ** -most;
  return dollars > 0 && dollars < smallest ? `<${money(smallest)}` : money(dollars);
}

/** "512 B", "1.4 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const count = numberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1000 ** power);
  return `${count} ${units[power]}`;
}

/** "3 minutes ago", "in 2 days", and "now" within 45 seconds. */
export function formatRelative(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const words = relativeFormat(locale, { numeric: "auto" });
  if (Math.abs(seconds) < 45) return words.format(0, "second");
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size * 0.95) ?? ["minute", MINUTE];
  return words.format(Math.sign(seconds) * Math.max(1, Math.round(Math.abs(seconds) / size)), unit);
}

/** Date and time to the second, in the reader's time zone. */
export function formatMoment(at: Date, locale: string): string {
  return timeFormat(locale, { dateStyle: "medium", timeStyle: "medium" }).format(at);
}

/** The hour of a day: "14:00". */
export function formatHour(at: Date, locale: string): string {
  return timeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** A day as charts name it: "20 Nov". Days of the server's sums are those of UTC. */
export function formatDay(at: Date, locale: string): string {
  return timeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(at);
}

/** The functions above in the reader's language. */
export function useFormat() {
  const locale = intlLocale(useLanguage().locale);
  return {
    duration: (seconds: number) => formatDuration(seconds, locale),
    tokens: (count: number) => formatTokens(count, locale),
    money: (dollars: number, precision: Precision = "cent") => formatMoney(dollars, locale, precision),
    bytes: (bytes: number) => formatBytes(bytes, locale),
    relative: (at: Date, now: Date) => formatRelative(at, now, locale),
    moment: (at: Date) => formatMoment(at, locale),
    hour: (at: Date) => formatHour(at, locale),
    day: (at: Date) => formatDay(at, locale),
    number: (value: number) => numberFormat(locale, {}).format(value),
  };
}
