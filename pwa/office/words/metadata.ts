/** Everything that is known of a photo, item by item: record, file, what the file says of itself, receipt. */
import type { PhotoView } from "../answers/photo";
import type { MessageKey, Voice } from "../voice";
import zh from "../../i18n/zh/photoReview";
import { deviceText } from "./device";
import { sizeText } from "./evidence";
import type { Line } from "./measured";
import { fullMoment } from "./moment";

export interface Group { readonly title: string; readonly lines: readonly Line[] }

export function metadataGroups(photo: PhotoView, voice: Voice): Group[] {
  const { say } = voice;
  return [
    { title: say("photoReview.meta.record"), lines: recordLines(photo, voice) },
    { title: say("photoReview.meta.file"), lines: fileLines(photo, voice) },
    { title: say("photoReview.meta.exif"), lines: exifLines(photo, voice) },
    { title: say("photoReview.meta.receipt"), lines: receiptLines(photo, voice) },
  ];
}

function recordLines({ capture, picked, device }: PhotoView, voice: Voice): Line[] {
  const { say } = voice;
  const at = (ms: number): string => fullMoment(ms, voice.language);
  const { place } = capture;
  return [
    { label: say("photoReview.meta.device"), value: deviceText(device, voice) },
    { label: say("photoReview.meta.route"), value: say(`route.${capture.route}`) },
    { label: say("photoReview.meta.pickedAt"), value: at(capture.picked_at_ms) },
    { label: say("photoReview.meta.trueTime"), value: picked == null ? say("clock.unknown") : `${at(picked.start_ms)} – ${at(picked.end_ms)}` },
    { label: say("photoReview.meta.zone"), value: `${capture.zone} ${String(capture.offset_min / 60)}` },
    { label: say("photoReview.meta.mono"), value: `${String(capture.mono_ms)} · ${capture.boot}` },
    { label: say("photoReview.meta.place"), value: place == null ? say("photoReview.meta.noPlace") : say("photo.placeIs", { lat: place.lat.toFixed(5), lon: place.lon.toFixed(5), metres: Math.round(place.accuracy_m) }) },
    ...(place == null ? [] : [{ label: say("photoReview.meta.placeAt"), value: at(place.at_ms) }]),
  ];
}

function fileLines({ bytes, media_type, sha256, facts }: PhotoView, voice: Voice): Line[] {
  const { say } = voice;
  const image = facts?.image;
  return [
    { label: say("photo.size"), value: sizeText(bytes) },
    { label: say("photoReview.meta.type"), value: media_type },
    ...(image == null ? [] : [{ label: say("photo.pixels"), value: `${image.format} · ${String(image.width)} × ${String(image.height)}` }]),
    { label: say("photoReview.meta.sha256"), value: sha256 },
  ];
}

/** Every value that was read, also those that this screen has no name for. */
function exifLines({ facts }: PhotoView, voice: Voice): Line[] {
  const { say } = voice;
  const lines = Object.entries(facts?.exif ?? {}).map(([name, value]) => ({ label: fieldName(name, voice), value: fieldText(name, value, voice) }));
  return lines.length > 0 ? lines : [{ label: say("photoReview.meta.name"), value: say("photoReview.meta.none") }];
}

function fieldName(name: string, voice: Voice): string {
  return name in zh.meta ? voice.say(`photoReview.meta.${name}` as MessageKey) : voice.say("photoReview.meta.other", { name });
}

function fieldText(name: string, value: unknown, voice: Voice): string {
  if (value === true) return voice.say("photoReview.meta.yes");
  if (name === "gps_at_ms" && typeof value === "number") return fullMoment(value, voice.language);
  if (typeof value === "string") return name.endsWith("_local") ? value.replace("T", " ") : value;
  if (typeof value === "object" && value !== null) return Object.values(value).map(String).join("，");
  return String(value);
}

function receiptLines(photo: PhotoView, voice: Voice): Line[] {
  const { say } = voice;
  return [
    { label: say("photoReview.meta.op"), value: photo.dot },
    { label: say("photoReview.meta.opAt"), value: fullMoment(Date.parse(photo.received_at), voice.language) },
    ...(photo.received_ms == null ? [] : [{ label: say("photoReview.meta.bytesAt"), value: fullMoment(photo.received_ms, voice.language) }]),
  ];
}
