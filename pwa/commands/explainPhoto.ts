import { explanationPath } from "../core/path";
import type { Explanation } from "../core/review";
import { author, dots, save } from "./save";

/** What an explanation is about: the photo's own view, as it was on screen. */
export interface OnPhoto {
  readonly photoId: string;
  /** Dots of the explanation heads on screen. */
  readonly explanationHeads: readonly string[];
  /** Dots of the reviews on screen: what the explanation answers. */
  readonly reviewHeads: readonly string[];
}

/** Stores the inspector's words on an own photo; empty text takes them back. Rejects with a Refusal. */
export async function explainPhoto(visit: string, on: OnPhoto, text: string): Promise<void> {
  const { user } = await author();
  const value: Explanation = { saw: on.reviewHeads, text };
  await save({ visit, path: explanationPath(user.id, on.photoId), value, seen: dots(on.explanationHeads) });
}
