/** An address of this application to go on to; the start for anything else, so that a link can't lead people elsewhere. */
export function ownAddress(wanted: string | undefined): string {
  if (wanted === undefined || !URL.canParse(wanted, window.location.origin)) return "/";
  const url = new URL(wanted, window.location.origin);
  return url.origin === window.location.origin ? url.pathname + url.search + url.hash : "/";
}
