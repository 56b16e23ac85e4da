/** What a photo's own metadata say, read strictly: what is not a plain fact is left out. Pure. */

export interface PhotoFacts {
  /** False when the metadata could not be read at all. */
  readonly readable: boolean;
  /** Wall clock of the camera, "YYYY-MM-DDTHH:MM:SS"; null when it gives none. */
  readonly takenLocal: string | null;
  /** Minutes east of UTC that the photo itself names. */
  readonly offsetMin: number | null;
  /** Wall clock at which the file was last changed, as the file says; null when it does not. */
  readonly modifiedLocal: string | null;
  /** What made the file, as written; "" when it does not say. */
  readonly software: string;
  /** Where the camera says that it was, WGS-84; null when it does not, or Android took it out. */
  readonly spot: { readonly lat: number; readonly lon: number } | null;
  /** Focal length as 35 mm film would have it, in mm; null when the photo gives none. */
  readonly focal35: number | null;
}

export const UNREADABLE: PhotoFacts = { readable: false, takenLocal: null, offsetMin: null, modifiedLocal: null, software: "", spot: null, focal35: null };

/** The part of exifreader's expanded tags that we look at. */
export interface Tags {
  readonly exif?: Readonly<Record<string, { readonly value?: unknown; readonly description?: unknown } | undefined>>;
  readonly gps?: { readonly Latitude?: number; readonly Longitude?: number };
}

export function factsOf(tags: Tags): PhotoFacts {
  return {
    readable: true,
    takenLocal: localTime(textOf(tags, "DateTimeOriginal")),
    offsetMin: offsetOf(textOf(tags, "OffsetTimeOriginal")),
    focal35: focalOf(tags.exif?.FocalLengthIn35mmFilm?.value),
    modifiedLocal: localTime(textOf(tags, "DateTime")),
    software: textOf(tags, "Software").slice(0, 100),
    spot: spotOf(tags),
  };
}

function spotOf({ gps }: Tags): PhotoFacts["spot"] {
  const { Latitude: lat = Number.NaN, Longitude: lon = Number.NaN } = gps ?? {};
  const somewhere = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
  return somewhere ? { lat, lon } : null;
}

function textOf(tags: Tags, name: string): string {
  const tag = tags.exif?.[name];
  const value = Array.isArray(tag?.value) ? (tag.value as unknown[])[0] : tag?.value;
  return typeof value === "string" ? value : "";
}

const EXIF_TIME = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/;

/** Exif writes "2026:11:21 09:30:00"; 24:00:00, 30 February, zeros and blanks all occur and say nothing. */
export function localTime(written: string): string | null {
  const parts = EXIF_TIME.exec(written.trim())?.slice(1);
  if (parts === undefined) return null;
  const [year, month, day, hour, minute, second] = parts;
  const text = `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}`;
  const ms = Date.parse(`${text}Z`);
  return !Number.isNaN(ms) && year !== "0000" && new Date(ms).toISOString().startsWith(text) ? text : null;
}

/** "+08:00" → 480; anything else says nothing. */
export function offsetOf(written: string): number | null {
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(written.trim());
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return minutes > 14 * 60 ? null : parts[1] === "-" ? -minutes : minutes;
}

/** Exif writes a whole number of millimetres, 0 for unknown; fisheyes and telescopes are no telephone's. */
function focalOf(value: unknown): number | null {
  return typeof value === "number" && value >= 8 && value <= 400 ? value : null;
}
