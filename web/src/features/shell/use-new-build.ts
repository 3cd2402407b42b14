import { useQuery } from "@tanstack/react-query";

const EVERY_MS = 5 * 60_000;
const ENTRY = /\/assets\/index-[\w-]+\.js/;

async function isNew(): Promise<boolean> {
  const own = [...document.scripts].map(({ src }) => ENTRY.exec(src)?.[0]).find(Boolean);
  if (own === undefined) return false; // the development server reloads by itself
  const response = await fetch("/", { cache: "no-cache", headers: { Accept: "text/html" } });
  const served = response.ok ? ENTRY.exec(await response.text())?.[0] : undefined;
  return served !== undefined && served !== own;
}

/** Whether the server has a newer interface than the one that is shown. */
export function useNewBuild(): boolean {
  const { data } = useQuery({ queryKey: ["build"], queryFn: isNew, refetchInterval: EVERY_MS, retry: false });
  return data === true;
}
