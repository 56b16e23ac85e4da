/** Instants, intervals and durations in words. Shown at the site's wall clock, Asia/Shanghai (+08:00, no summer time). */
import type { Written } from "../answers/figure";
import type { Language, Voice } from "../voice";

const ZONE = "Asia/Shanghai";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Intervals shorter than this are told to the second: to the minute both ends would read the same. */
const FINE = 2 * MINUTE;

type Parts = Record<"year" | "month" | "day" | "hour" | "minute" | "second", string>;

const format = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE, hourCycle: "h23",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

function parts(ms: number): Parts {
  const found = format.formatToParts(ms).map((part) => [part.type, part.value]);
  return Object.fromEntries(found) as Parts;
}

/** "9:14", or "9:14:05" to the second. */
export function clock(ms: number, seconds = false): string {
  const { hour, minute, second } = parts(ms);
  return `${String(Number(hour))}:${minute}${seconds ? `:${second}` : ""}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "7月8日" or "8 Jul", with the year unless it is that of `now`. */
export function day(ms: number, language: Language, now: number | null): string {
  const { year, month, day: date } = parts(ms);
  const [m, d] = [Number(month), Number(date)];
  const foreign = now === null || year !== parts(now).year;
  if (language === "zh") return `${foreign ? `${year}年` : ""}${String(m)}月${String(d)}日`;
  return `${String(d)} ${MONTHS[m - 1] ?? ""}${foreign ? ` ${year}` : ""}`;
}

/** Day and time; the day is left out when it is that of `now`. */
export function moment(ms: number, language: Language, now: number, seconds = false): string {
  return sameDay(ms, now) ? clock(ms, seconds) : `${day(ms, language, now)} ${clock(ms, seconds)}`;
}

/** Day and time, never shortened: for print and lineage. */
export function fullMoment(ms: number, language: Language): string {
  return `${day(ms, language, null)} ${clock(ms, true)}`;
}

/** A calendar date "2020-07-01" in words. */
export function date(iso: string, language: Language): string {
  const [year = "", month = "", date = ""] = iso.split("-");
  if (language === "zh") return `${year}年${String(Number(month))}月${String(Number(date))}日`;
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** "between 9:14 and 9:16", or to the second when the two are close; a single instant when they are equal. */
export function between(start: number, end: number, voice: Voice, now: number): string {
  const fine = end - start < FINE;
  const from = moment(start, voice.language, now, fine);
  const to = sameDay(start, end) ? clock(end, fine) : moment(end, voice.language, now, fine);
  return from === to ? voice.say("time.at", { at: from }) : voice.say("time.between", { from, to });
}

/** When an op was written: true time where the device's clock is known, else what the device showed. */
export function writtenAt(written: Written, voice: Voice, now: number): string {
  const { start_ms: start, end_ms: end, wall_ms: wall } = written;
  if (start !== null && end !== null) return between(start, end, voice, now);
  if (end !== null) return voice.say("time.before", { at: moment(end, voice.language, now) });
  return voice.say("time.unknown", { at: moment(wall, voice.language, now) });
}

/** "3 minutes ago"; never in the future, whatever the two clocks say. */
export function ago(ms: number, now: number, voice: Voice): string {
  const gone = Math.max(0, now - ms);
  if (gone < 5 * SECOND) return voice.say("time.justNow");
  return voice.say("time.ago", { span: span(gone, voice) });
}

/** A duration in its largest whole unit. */
export function span(ms: number, voice: Voice): string {
  if (ms < MINUTE) return voice.say("time.seconds", { n: Math.round(ms / SECOND) });
  if (ms < HOUR) return voice.say("time.minutes", { n: Math.floor(ms / MINUTE) });
  if (ms < DAY) return voice.say("time.hours", { n: Math.floor(ms / HOUR) });
  return voice.say("time.days", { n: Math.floor(ms / DAY) });
}

/** Whether a device's clock is right, in words. `skew` is device minus server. */
export function clockOffset(skew: number | null, error: number | null, voice: Voice): string {
  if (skew === null) return voice.say("clock.unknown");
  const off = Math.abs(skew);
  if (off <= Math.max(2 * SECOND, error ?? 0)) return voice.say("clock.right");
  return voice.say(skew > 0 ? "clock.ahead" : "clock.behind", { span: span(off, voice) });
}

function sameDay(a: number, b: number): boolean {
  const [x, y] = [parts(a), parts(b)];
  return x.year === y.year && x.month === y.month && x.day === y.day;
}
