/** Each witness of the timeline in words: what the picture shows, for those who read it. */
import type { PhotoView } from "../answers/photo";
import type { Voice } from "../voice";
import { takenText } from "../words/evidence";
import { between, moment } from "../words/moment";
import type { Track } from "./tracks";

export interface TrackWords {
  readonly label: string;
  readonly value: string;
  /** How it lies to the visit; empty where that says nothing. */
  readonly lies: "inside" | "outside" | "partly" | "";
}

export function trackWords(track: Track, photo: PhotoView, voice: Voice, now: number): TrackWords {
  const { say } = voice;
  const claim = track.claim === null ? "" : `${say("list.semicolon")}${say(track.name === "file" ? "photoReview.line.cameraClaim" : "photoReview.line.claim", { at: moment(track.claim, voice.language, now, true) })}`;
  return { label: say(`photoReview.line.${track.name}`), value: `${valueOf(track, photo, voice, now)}${claim}`, lies: liesOf(track, photo) };
}

function valueOf(track: Track, photo: PhotoView, voice: Voice, now: number): string {
  const at = moment(track.start, voice.language, now, true);
  switch (track.kind) {
    case "window": case "interval": return track.name === "file" ? takenText(photo, voice, now) : between(track.start, track.end, voice, now);
    case "from": return voice.say("photoReview.line.after", { at: moment(track.start, voice.language, now, true) });
    case "clock": return voice.say(track.name === "file" ? "photoReview.line.cameraShowed" : "photoReview.line.showed", { at });
    case "instant": return at;
  }
}

/** Only what is known in true time lies anywhere. */
function liesOf(track: Track, { window }: PhotoView): TrackWords["lies"] {
  if (window == null || track.kind !== "interval") return "";
  if (track.end < window.start_ms || track.start > window.end_ms) return "outside";
  return track.start >= window.start_ms && track.end <= window.end_ms ? "inside" : "partly";
}
