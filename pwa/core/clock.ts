/**
 * What true time a device's reading can mean. Device clocks lie; nothing is ordered by them.
 * The same answers as `sync/clock.py`; `tests/vectors/clock.json` holds both to it.
 */
import type { Reading } from "./op";

/** How fast a quartz clock may wander: 20 microseconds a second. */
const DRIFT_PPM = 20;
/** Two samples that differ by more than this and their errors: somebody set the clock in between. */
const SET_MS = 5_000;

/** True time between two UTC instants, both inclusive, in ms since 1970. */
export interface Interval {
  readonly start_ms: number;
  readonly end_ms: number;
}

/** One measurement of a device's clock against the server's: skew is device minus server. */
export interface Sample {
  readonly boot: string;
  readonly mono_ms: number;
  readonly wall_ms: number;
  readonly skew_ms: number;
  readonly error_ms: number;
}

/**
 * Device clock minus true time at a reading. `changed`: the clock was set around it, and several skews may have
 * held. `oneSided`: before the first or after the last sample, so that nobody can say whether it was set there.
 */
export interface Skew {
  readonly skew_ms: number;
  readonly error_ms: number;
  readonly changed: boolean;
  readonly oneSided: boolean;
}

/**
 * Skew and error in ms from the stamps device-send, server-receive, server-send, device-receive.
 * The error is half the round trip, plus 1 ms for the stamps' own rounding.
 */
export function measureSkew(t0: number, t1: number, t2: number, t3: number): { skew_ms: number; error_ms: number } {
  const trip = Math.max(0, (t3 - t0) - (t2 - t1));
  return { skew_ms: Math.floor(((t0 - t1) + (t3 - t2)) / 2), error_ms: Math.floor(trip / 2) + 1 };
}

/** When the reading was taken, as an interval; null when the device was never measured. */
export function trueTime(reading: Reading, samples: readonly Sample[]): Interval | null {
  const sameBoot = samples.filter((each) => each.boot === reading.boot);
  if (sameBoot.length > 0) return tightest(sameBoot.map((each) => byMonotonic(reading, each)));
  const known = witnesses(reading, samples);
  if (known.length === 0) return null;
  const meanings = known.map((each) => byWall(reading, each));
  return wasSet(known) ? union(meanings) : tightest(meanings);
}

/**
 * The device's skew at a reading, for correcting other clocks' readings of the same device; null when it was
 * never measured. With samples of the same boot the wall clock is compared with the monotonic one.
 */
export function skewAt(reading: Reading, samples: readonly Sample[]): Skew | null {
  const sameBoot = samples.filter((each) => each.boot === reading.boot);
  if (sameBoot.length > 0) return againstMonotonic(reading, sameBoot);
  const known = witnesses(reading, samples);
  if (known.length === 0) return null;
  const nearest = known.reduce((best, each) => (distance(reading, each) < distance(reading, best) ? each : best));
  const true_ms = reading.wall_ms - nearest.skew_ms;
  const measured = samples.map(trueMs);
  return {
    skew_ms: nearest.skew_ms,
    error_ms: nearest.error_ms + drift(distance(reading, nearest)),
    changed: wasSet(known),
    oneSided: true_ms < Math.min(...measured) || true_ms > Math.max(...measured),
  };
}

function againstMonotonic(reading: Reading, sameBoot: readonly Sample[]): Skew {
  const { start_ms, end_ms } = tightest(sameBoot.map((each) => byMonotonic(reading, each)));
  const middle = Math.floor((start_ms + end_ms) / 2);
  const error_ms = Math.floor((end_ms - start_ms + 1) / 2);
  return { skew_ms: reading.wall_ms - middle, error_ms, changed: false, oneSided: false };
}

/**
 * The samples around the reading, in the order of true time: on a wall clock that was set back, later samples look
 * earlier. A reading may have been taken between two samples when it lies there by the skew of one of them; both then
 * count. When it lies nowhere, the clock was set more than once between two samples, and any of them may be right.
 */
function witnesses(reading: Reading, samples: readonly Sample[]): readonly Sample[] {
  const ordered = [...samples].sort((a, b) => trueMs(a) - trueMs(b));
  const gaps = [...ordered.keys(), ordered.length].map((at) => ({
    before: ordered.slice(Math.max(0, at - 1), at),
    after: ordered.slice(at, at + 1),
  }));
  const around = gaps.filter(({ before, after }) => liesWithin(reading, before, after));
  const found = new Set(around.flatMap(({ before, after }) => [...before, ...after]));
  return found.size > 0 ? ordered.filter((each) => found.has(each)) : ordered;
}

/** Whether, by one of these at most two neighbours, the reading is between them. */
function liesWithin(reading: Reading, before: readonly Sample[], after: readonly Sample[]): boolean {
  return [...before, ...after].some((each) => {
    const { start_ms, end_ms } = byWall(reading, each);
    return (
      before.every((other) => end_ms >= trueMs(other) - other.error_ms) &&
      after.every((other) => start_ms <= trueMs(other) + other.error_ms)
    );
  });
}

function wasSet(known: readonly Sample[]): boolean {
  const low = known.reduce((a, b) => (b.skew_ms < a.skew_ms ? b : a));
  const high = known.reduce((a, b) => (b.skew_ms > a.skew_ms ? b : a));
  return high.skew_ms - low.skew_ms > SET_MS + low.error_ms + high.error_ms;
}

/** Server time of a sample. */
const trueMs = (sample: Sample): number => sample.wall_ms - sample.skew_ms;
const distance = (reading: Reading, sample: Sample): number => Math.abs(sample.wall_ms - reading.wall_ms);

function byMonotonic(reading: Reading, sample: Sample): Interval {
  const gap = reading.mono_ms - sample.mono_ms;
  return around(sample.wall_ms - sample.skew_ms + gap, sample.error_ms + drift(Math.abs(gap)));
}

function byWall(reading: Reading, sample: Sample): Interval {
  return around(reading.wall_ms - sample.skew_ms, sample.error_ms + drift(distance(reading, sample)));
}

const around = (ms: number, error: number): Interval => ({ start_ms: ms - error, end_ms: ms + error });
const width = (interval: Interval): number => interval.end_ms - interval.start_ms;

function tightest(intervals: readonly Interval[]): Interval {
  return intervals.reduce((best, each) => (width(each) < width(best) ? each : best));
}

function union(intervals: readonly Interval[]): Interval {
  return {
    start_ms: Math.min(...intervals.map((each) => each.start_ms)),
    end_ms: Math.max(...intervals.map((each) => each.end_ms)),
  };
}

/** Rounded up to whole ms. */
function drift(gapMs: number): number {
  return Math.ceil((gapMs * DRIFT_PPM) / 1_000_000);
}
