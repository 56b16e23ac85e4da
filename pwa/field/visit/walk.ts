/** The walk as the screen shows it: places in order, filtered to what the inspector looks for. Pure. */
import type { Text } from "../../core/checklist";
import type { CheckpointView, PlaceView } from "../../queries/views";

export interface Wanted {
  readonly onlyOpen: boolean;
  /** As typed; every word must be found. */
  readonly search: string;
  /** Checkpoints that stay though they are no longer open: just scored, still under the finger. */
  readonly held: ReadonlySet<string>;
}

/** Nothing said about it yet, or something is still missing. */
export function isOpen(view: CheckpointView): boolean {
  return view.own === null || view.missing.length > 0 || view.others.length > 0;
}

/** Places that still have a checkpoint to show, each with only those. */
export function filterWalk(places: readonly PlaceView[], wanted: Wanted): PlaceView[] {
  const words = wanted.search.trim().toLowerCase().split(/\s+/).filter((word) => word !== "");
  const shown = (place: PlaceView) => place.checkpoints.filter((view) => {
    if (wanted.onlyOpen && !isOpen(view) && !wanted.held.has(view.checkpoint.id)) return false;
    return words.every((word) => haystack(view, place.title).includes(word));
  });
  return places.map((place) => ({ ...place, checkpoints: shown(place) }))
    .filter((place) => place.checkpoints.length > 0);
}

function haystack({ checkpoint }: CheckpointView, place: Text): string {
  const { title, hint, department, id } = checkpoint;
  return [title.zh, title.en, hint?.zh, hint?.en, department, id, place.zh, place.en].join(" ").toLowerCase();
}

/** Checkpoints in walking order. */
export function inOrder(places: readonly PlaceView[]): CheckpointView[] {
  return places.flatMap((place) => place.checkpoints);
}

/** The first one still open after `id` (round the end), or null when nothing is open. */
export function nextOpen(places: readonly PlaceView[], id: string | null): string | null {
  const all = inOrder(places);
  const from = all.findIndex((view) => view.checkpoint.id === id) + 1;
  const found = [...all.slice(from), ...all.slice(0, from)].find((view) => isOpen(view) && view.checkpoint.id !== id);
  return found?.checkpoint.id ?? null;
}
