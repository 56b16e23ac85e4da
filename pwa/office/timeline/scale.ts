/**
 * Where instants stand on a line that has no room for days on which nothing happened: stretches of time that
 * hold something are drawn to one scale each, the gaps between them as breaks. Pure.
 */

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

export interface Tick { readonly at: number; readonly x: number; readonly newDay: boolean }

export interface Scale {
  readonly stretches: readonly Stretch[];
  /** Breaks between stretches, with how long nothing happened. */
  readonly breaks: readonly { readonly x: number; readonly ms: number }[];
  readonly x: (at: number) => number;
  readonly ticks: readonly Tick[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1_000, 5_000, 10_000, 20_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 7 * DAY];
/** Width of a break, least width of a stretch, and least distance of two ticks, in units of the drawing. */
const BREAK = 44;
const NARROWEST = 110;
const TICK = 62;
/** Gaps longer than this share of what happened around them are broken. */
const LONG = 1.5;
const SHORTEST = 2 * MINUTE;

type Interval = readonly [start: number, end: number];

/** `width`: of the drawing; `offsetMs`: the site's zone, for ticks on whole hours there. */
export function scaleOf(intervals: readonly Interval[], width: number, offsetMs: number): Scale {
  const found = clusters(intervals);
  const room = width - BREAK * (found.length - 1);
  const free = Math.max(0, room - NARROWEST * found.length);
  const weights = found.map(([start, end]) => Math.sqrt(end - start));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left = 0;
  const stretches = found.map(([start, end], index): Stretch => {
    const right = left + Math.min(NARROWEST, room / found.length) + (free * (weights[index] ?? 0)) / whole;
    const stretch = { start, end, left, right };
    left = right + BREAK;
    return stretch;
  });
  return { stretches, breaks: breaksOf(stretches), x: (at) => place(stretches, at), ticks: stretches.flatMap((each) => ticksOf(each, offsetMs)) };
}

/** What happened close together, each cluster with some air around it. */
function clusters(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  const longest = Math.max(SHORTEST, ...sorted.map(([start, end]) => end - start));
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start - last[1] <= longest * LONG) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.map(([start, end]) => {
    const air = Math.max((end - start) * 0.06, SHORTEST / 4);
    return [start - air, end + air];
  });
}

function breaksOf(stretches: readonly Stretch[]): { x: number; ms: number }[] {
  return stretches.slice(1).map((next, index) => {
    const before = stretches[index] as Stretch;
    return { x: (before.right + next.left) / 2, ms: next.start - before.end };
  });
}

function place(stretches: readonly Stretch[], at: number): number {
  const here = stretches.find((each) => at <= each.end) ?? stretches[stretches.length - 1];
  if (here === undefined) return 0;
  const share = (at - here.start) / (here.end - here.start);
  return here.left + Math.min(1, Math.max(0, share)) * (here.right - here.left);
}

function ticksOf(stretch: Stretch, offsetMs: number): Tick[] {
  const { start, end, left, right } = stretch;
  const most = Math.max(1, Math.floor((right - left) / TICK));
  const step = STEPS.find((each) => (end - start) / each <= most) ?? 7 * DAY;
  const first = Math.ceil((start + offsetMs) / step) * step - offsetMs;
  const found: Tick[] = [];
  for (let at = first; at <= end; at += step) found.push(tick(stretch, at, found.length === 0));
  return found.length > 0 ? found : [tick(stretch, (start + end) / 2, true)];
}

const tick = (stretch: Stretch, at: number, newDay: boolean): Tick => ({ at, x: place([stretch], at), newDay });
