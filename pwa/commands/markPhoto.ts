import type { Mark, Marks } from "../core/marks";
import { marksPath } from "../core/path";
import { author, dots, save } from "./save";

/** Stores all marks on a photo, beside it; none takes them back. `photo` is its view as it was on screen. Rejects with a Refusal. */
export async function markPhoto(
  visit: string, photo: { readonly photoId: string; readonly sha256: string; readonly marksHeads: readonly string[] }, marks: readonly Mark[],
): Promise<void> {
  const { user } = await author();
  const value: Marks = { sha256: photo.sha256, marks };
  await save({ visit, path: marksPath(user.id, photo.photoId), value, seen: dots(photo.marksHeads) });
}
