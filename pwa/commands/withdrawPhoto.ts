import { photoPath } from "../core/path";
import type { OnCheckpoint } from "./on";
import { author, dots, save } from "./save";

/** Takes a photo back; its bytes and its first op stay. `photo` is its view as it was on screen. */
export async function withdrawPhoto(
  on: Pick<OnCheckpoint, "visit" | "checkpoint">,
  photo: { readonly photoId: string; readonly photoHeads: readonly string[] },
  reason: string,
): Promise<void> {
  const { user } = await author();
  const value = { kind: "withdrawn", checkpoint: on.checkpoint.id, reason };
  await save({ visit: on.visit, path: photoPath(user.id, photo.photoId), value, seen: dots(photo.photoHeads) });
}
