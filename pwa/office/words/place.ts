/** Where a unit is, in words. */
import type { UnitPlace } from "../answers/unit";
import type { Voice } from "../voice";

/** "29.35720, 113.12900": five decimals, which is a metre. */
export function placeText(place: { readonly lat: number; readonly lon: number }, voice: Voice): string {
  return voice.say("place.at", { lat: place.lat.toFixed(5), lon: place.lon.toFixed(5) });
}

/** Who said so, of which datum, how exactly. What the server holds is always WGS-84. */
export function originText(place: UnitPlace, voice: Voice): string {
  const source = place.source === "learnt" ? voice.say("place.source.learnt", { n: place.visits ?? 0 }) : voice.say(`place.source.${place.source}`);
  return voice.say("place.by", { source, datum: "WGS-84", metres: String(Math.round(place.accuracy_m)) });
}
