import { reviewPath } from "../core/path";
import type { Review } from "../core/review";
import { dots, save } from "./save";

/** The office's word on one photo, as the photo was on screen. */
export interface ReviewOrder extends Review {
  readonly visit: string;
  /** Whose sheet the photo is in. */
  readonly user: string;
  readonly photoId: string;
  /** Dots of the review heads on screen. `saw`: of the photo and its explanations on screen. */
  readonly supersedes: readonly string[];
}

/** Stores the review; it goes to the server at once when there is a network. Rejects with a Refusal. */
export async function reviewPhoto(order: ReviewOrder): Promise<void> {
  const { visit, user, photoId, supersedes, kind, saw, warnings, reason } = order;
  const value: Review = { kind, saw, warnings, reason };
  await save({ visit, path: reviewPath(user, photoId), value, seen: dots(supersedes) });
}
