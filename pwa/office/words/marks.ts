/** What an inspector drew over a photo, in words: what it is and where. */
import type { Mark } from "../../core/marks";
import { thirdOf } from "../../sketch/marks";
import type { Voice } from "../voice";

const PLACES = [["upperLeft", "top", "upperRight"], ["left", "middle", "right"], ["lowerLeft", "bottom", "lowerRight"]] as const;

export function marksText(marks: readonly Mark[], voice: Voice): string {
  return marks.map((mark) => markText(mark, voice)).join(voice.say("list.semicolon"));
}

function markText(mark: Mark, voice: Voice): string {
  const { across, down } = thirdOf(mark);
  const place = voice.say(`marks.at.${PLACES[down][across]}`);
  return mark.kind === "words" ? voice.say("marks.words", { place, text: mark.text }) : voice.say(`marks.${mark.kind}`, { place });
}
