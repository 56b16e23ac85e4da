/** Signs in a photo's metadata that it was worked on after it was taken. Pure. */
import type { PhotoFacts } from "./facts";

/** Beautifiers and editors by the names that they write; watermark cameras are none. */
const EDITORS = /photoshop|lightroom|snapseed|picsart|gimp|meitu|vsco|facetune|pixlr|affinity|canva|美图|醒图|轻颜|美颜|泼辣/i;
/** Phones write both times within a second; a rotation in the gallery days later is what this finds. */
const LATER_MS = 5 * 60_000;

/** editor: a program that changes pictures put its name in. changed: saved again well after it was taken. */
export type EditNote = "editor" | "changed";

export function editNote(facts: PhotoFacts): EditNote | null {
  if (EDITORS.test(facts.software)) return "editor";
  if (facts.takenLocal === null || facts.modifiedLocal === null) return null;
  return Date.parse(`${facts.modifiedLocal}Z`) - Date.parse(`${facts.takenLocal}Z`) > LATER_MS ? "changed" : null;
}
