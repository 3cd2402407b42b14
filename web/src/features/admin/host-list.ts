/** The hosts that somebody wrote, one in a line or with commas between; none twice. */
export function parseHosts(text: string): string[] {
  const hosts = text.split(/[\s,]+/).map((host) => host.trim().toLowerCase());
  return [...new Set(hosts.filter((host) => host !== ""))];
}
