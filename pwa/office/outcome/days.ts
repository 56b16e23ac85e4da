/** Calendar days at the sites (Asia/Shanghai), YYYY-MM-DD. */
const DAY_MS = 86_400_000;
const SITE = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day so many days from now. */
export function inDays(days: number, now = Date.now()): string {
  return SITE.format(now + days * DAY_MS);
}
