/**
 * What the phone can say about a photo's time on the spot. It warns, it never accuses: the server looks again
 * with the device's measured clock. A missing time is normal (iPhone cameras hand over none) and only explained.
 */
import type { CaptureRecord } from "../core/photo";
import type { PhotoFacts } from "./facts";

/**
 * fits: the camera's clock puts it close to when it was picked. absent: no time, taken with the page's camera.
 * absent_album: no time, and it came from the album or a file. other_day: taken on another day (warning).
 * ahead: the camera's clock is later than this device's. unreadable: the metadata are broken.
 */
export type TimeNote = "fits" | "absent" | "absent_album" | "other_day" | "ahead" | "unreadable";

const MINUTE = 60_000;
/** A photo of 23:58 picked at 00:03 is of this visit, whatever the calendar says. */
const SAME_WALK = 6 * 60 * MINUTE;
const AHEAD = 2 * MINUTE;

export function isWarning(note: TimeNote): boolean {
  return note === "other_day";
}

export function judge(facts: PhotoFacts, capture: CaptureRecord): TimeNote {
  if (!facts.readable) return "unreadable";
  if (facts.takenLocal === null) return capture.route === "camera" ? "absent" : "absent_album";
  const gap = capture.picked_at_ms - takenMs(facts.takenLocal, facts.offsetMin ?? capture.offset_min);
  if (Math.abs(gap) > SAME_WALK && facts.takenLocal.slice(0, 10) !== localDay(capture)) return "other_day";
  return gap < -AHEAD ? "ahead" : "fits";
}

function takenMs(local: string, offsetMin: number): number {
  return Date.parse(`${local}Z`) - offsetMin * MINUTE;
}

/** The calendar day on this device's wall when the photo was picked. */
function localDay(capture: CaptureRecord): string {
  return new Date(capture.picked_at_ms + capture.offset_min * MINUTE).toISOString().slice(0, 10);
}
