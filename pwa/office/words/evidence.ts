/** What a photo proves, in words: when it was taken, how it came, what its file says. */
import type { PhotoView, Verdict } from "../answers/photo";
import type { Voice } from "../voice";
import { deviceText } from "./device";
import { between, moment } from "./moment";
import type { Line } from "./measured";

const BASES = ["skew", "union", "gps", "uncorrected", "assumed", "none"] as const;
export const TONES = { consistent: "good", cannot_tell: "idle", contradicts: "bad", pending: "info" } as const satisfies Record<Verdict, string>;

/** A picture can be asked for once its bytes are verified. */
export const isThere = (photo: PhotoView): boolean => photo.state === "verified";

/** When it was taken, as far as is known, and what that rests on. */
export function takenText(photo: PhotoView, voice: Voice, now: number): string {
  const { taken } = photo;
  if (taken?.end_ms == null) return voice.say("taken.unknown");
  // An interval that starts at 1970 has no start.
  const open = taken.start_ms === null || taken.start_ms <= 0;
  const when = open ? voice.say("time.before", { at: moment(taken.end_ms, voice.language, now, true) }) : between(taken.start_ms ?? 0, taken.end_ms, voice, now);
  const basis = BASES.find((each) => each === taken.basis);
  return basis === undefined ? when : `${when}${voice.say("list.comma")}${voice.say(`basis.${basis}`)}`;
}

/** Everything that the dialog tells beside the picture. */
export function evidenceLines(photo: PhotoView, voice: Voice, now: number): Line[] {
  const { say } = voice;
  return [
    { label: say("photo.by"), value: `${photo.user_title} · ${deviceText(photo.device, voice)}` },
    { label: say("photo.taken"), value: takenText(photo, voice, now) },
    ...(photo.window == null ? [] : [{ label: say("photo.window"), value: windowText(photo.window, voice, now) }]),
    { label: say("photo.route"), value: say(`route.${photo.capture.route}`) },
    { label: say("photo.place"), value: placeText(photo, voice) },
    ...fileLines(photo, voice),
  ];
}

function windowText(window: NonNullable<PhotoView["window"]>, voice: Voice, now: number): string {
  return between(window.start_ms, window.end_ms, voice, now);
}

function placeText(photo: PhotoView, voice: Voice): string {
  const place = photo.capture.place;
  if (place == null) return voice.say("photo.noPlace");
  return voice.say("photo.placeIs", { lat: place.lat.toFixed(5), lon: place.lon.toFixed(5), metres: Math.round(place.accuracy_m) });
}

function fileLines(photo: PhotoView, voice: Voice): Line[] {
  const { say } = voice;
  const { image, exif } = photo.facts ?? {};
  const lines: Line[] = [{ label: say("photo.size"), value: sizeText(photo.bytes) }];
  if (image != null) lines.push({ label: say("photo.pixels"), value: `${image.format} · ${String(image.width)} × ${String(image.height)}` });
  if (exif == null) return lines;
  lines.push({ label: say("photo.cameraTime"), value: localText(exif.taken_local, exif.offset_min) ?? say("photo.noCameraTime") });
  if (exif.modified_local != null) lines.push({ label: say("photo.modified"), value: localText(exif.modified_local, null) ?? "" });
  const camera = [exif.make, exif.model].filter(Boolean).join(" ");
  if (camera !== "") lines.push({ label: say("photo.camera"), value: camera });
  if (exif.software) lines.push({ label: say("photo.software"), value: exif.software });
  if (exif.gps != null) lines.push({ label: say("photo.filePlace"), value: `${exif.gps.lat.toFixed(5)}, ${exif.gps.lon.toFixed(5)}` });
  else if (exif.gps_redacted === true) lines.push({ label: say("photo.filePlace"), value: say("photo.redacted") });
  return lines;
}

/** "2020-07-08 09:14:05 +08:00" as the camera wrote it; null when it wrote none. */
function localText(local: string | null | undefined, offset: number | null | undefined): string | null {
  if (local == null) return null;
  const zone = offset == null ? "" : ` ${offset < 0 ? "−" : "+"}${clockFace(Math.abs(offset))}`;
  return `${local.slice(0, 19).replace("T", " ")}${zone}`;
}

const clockFace = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Bytes in the unit that people say. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.max(1, Math.round(bytes / 1_000)))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
