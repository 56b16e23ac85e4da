/** A geolocation with its accuracy radius in metres and its own time stamp, WGS-84. */
export interface Fix {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy_m: number;
  readonly at_ms: number;
}

/** How the bytes came: the camera opened from the page, the album, or a file. */
export type Route = "camera" | "album" | "file";

/** What the app itself saw the moment the bytes arrived: the primary witness of a photo. */
/** Why there is no geolocation: not wanted, refused to the app, or none to be had in time. */
export type NoPlace = "off" | "denied" | "unavailable";

export interface CaptureRecord {
  readonly picked_at_ms: number;
  readonly offset_min: number;
  readonly zone: string;
  readonly mono_ms: number;
  readonly boot: string;
  readonly route: Route;
  readonly place: Fix | null;
  readonly no_place?: NoPlace | null;
}

export interface PhotoPresent {
  readonly kind: "present";
  /** Of the original bytes, 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly checkpoint: string;
  readonly caption: string;
  readonly capture: CaptureRecord;
}

export interface PhotoWithdrawn {
  readonly kind: "withdrawn";
  readonly checkpoint: string;
  readonly reason: string;
}

/** An evidence photo as its register holds it. */
export type Photo = PhotoPresent | PhotoWithdrawn;
