/** What is known of when a photo was taken, each witness as one track of the timeline. Pure. */
import type { PhotoView } from "../answers/photo";

export type TrackName = "visit" | "record" | "file" | "gps" | "received";

/**
 * One witness. interval: true time lies between start and end (error bars). from: not before start.
 * clock: what an unverified clock showed. instant: known exactly.
 */
export interface Track {
  readonly name: TrackName;
  readonly kind: "window" | "interval" | "from" | "clock" | "instant";
  readonly start: number;
  readonly end: number;
  /** What the device's own clock said, where that is another instant. */
  readonly claim: number | null;
}

/** The camera's time is never more than this before the fix that it carries (measured). */
const BEFORE_FIX_MS = 3_000;
const SAME_MS = 1_000;
const MINUTE_MS = 60_000;

/** In the order in which people read them; a witness that says nothing has no track. */
export function tracksOf(photo: PhotoView): Track[] {
  return [visitTrack(photo), recordTrack(photo), fileTrack(photo), gpsTrack(photo), receivedTrack(photo)]
    .filter((track) => track !== null);
}

function visitTrack({ window }: PhotoView): Track | null {
  return window == null ? null : { name: "visit", kind: "window", start: window.start_ms, end: window.end_ms, claim: null };
}

function recordTrack({ picked, capture }: PhotoView): Track {
  const claim = capture.picked_at_ms;
  if (picked == null) return { name: "record", kind: "clock", start: claim, end: claim, claim: null };
  return { name: "record", kind: "interval", start: picked.start_ms, end: picked.end_ms, claim: apart(claim, picked.start_ms, picked.end_ms) };
}

function fileTrack(photo: PhotoView): Track | null {
  const { taken } = photo;
  const claim = cameraTime(photo);
  // An interval without a start rests on nothing in the file but the moment of the pick.
  if (taken?.start_ms == null || taken.end_ms === null || taken.start_ms <= 0 || taken.basis === "none") {
    return claim === null ? null : { name: "file", kind: "clock", start: claim, end: claim, claim: null };
  }
  const kind = taken.basis === "uncorrected" || taken.basis === "assumed" ? "clock" : "interval";
  const seen = claim === null ? null : apart(claim, taken.start_ms, taken.end_ms);
  return { name: "file", kind, start: taken.start_ms, end: taken.end_ms, claim: seen };
}

function gpsTrack({ facts }: PhotoView): Track | null {
  const at = facts?.exif?.gps_at_ms;
  return at == null ? null : { name: "gps", kind: "from", start: at - BEFORE_FIX_MS, end: at, claim: null };
}

function receivedTrack(photo: PhotoView): Track {
  const at = photo.received_ms ?? Date.parse(photo.received_at);
  return { name: "received", kind: "instant", start: at, end: at, claim: null };
}

/** The camera's own time as an instant: in its zone where it wrote one, else in the device's. */
function cameraTime({ facts, capture }: PhotoView): number | null {
  const local = facts?.exif?.taken_local;
  if (local == null) return null;
  const at = Date.parse(`${local.slice(0, 19)}Z`);
  return Number.isNaN(at) ? null : at - (facts?.exif?.offset_min ?? capture.offset_min) * MINUTE_MS;
}

function apart(claim: number, start: number, end: number): number | null {
  return claim >= start - SAME_MS && claim <= end + SAME_MS ? null : claim;
}
