/** What several photos say of themselves, line by line beside each other. */
import type { PhotoView } from "../answers/photo";
import type { Voice } from "../voice";
import { evidenceLines } from "../words/evidence";

/** One line for every label that any photo has; a photo without it has an empty cell. `differs`: not all say the same. */
export interface BesideRow { readonly label: string; readonly values: readonly string[]; readonly differs: boolean }

export function besideRows(photos: readonly PhotoView[], voice: Voice, now_ms: number): BesideRow[] {
  const columns = photos.map((photo) => new Map(evidenceLines(photo, voice, now_ms).map((line) => [line.label, line.value])));
  const labels = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return labels.map((label) => {
    const values = columns.map((column) => column.get(label) ?? "");
    return { label, values, differs: new Set(values).size > 1 };
  });
}
