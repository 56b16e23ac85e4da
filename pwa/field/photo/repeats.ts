/** The same bytes used more than once in a visit. Pure. */
import type { CheckpointView } from "../../queries/views";

/** By photo id: the other checkpoints (or the same one again) that hold the same bytes. */
export function repeatsOf(cards: readonly CheckpointView[]): Map<string, CheckpointView[]> {
  const uses = new Map<string, { id: string; view: CheckpointView }[]>();
  for (const view of cards) {
    for (const photo of view.photos) {
      uses.set(photo.sha256, [...(uses.get(photo.sha256) ?? []), { id: photo.photoId, view }]);
    }
  }
  const found = new Map<string, CheckpointView[]>();
  for (const users of uses.values()) {
    if (users.length < 2) continue;
    for (const one of users) found.set(one.id, users.filter((other) => other !== one).map((other) => other.view));
  }
  return found;
}
