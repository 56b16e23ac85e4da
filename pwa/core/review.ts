/**
 * Photo review: what the office asks and decides about a photo, and the inspector's explanation. The theory stands in
 * `sync/review.py`; `tests/vectors/review.json` holds both to the same answers.
 */
import type { Dot } from "./dot";
import { dotText } from "./dot";

export type ReviewDecision = "accepted" | "asked" | "rejected" | "withdrawn";

/** The office's word on one photo. `saw`: dots of the photo and of its explanations on screen. */
export interface Review {
  readonly kind: ReviewDecision;
  readonly saw: readonly string[];
  /** Names of the warnings on screen: a check's code, and where it speaks of another photo that one's dot. */
  readonly warnings: readonly string[];
  readonly reason: string;
}

/** The inspector's words on their photo; empty text takes them back. `saw`: dots of the reviews on screen. */
export interface Explanation {
  readonly saw: readonly string[];
  readonly text: string;
}

export interface ReviewHead { readonly dot: Dot; readonly review: Review }
export interface ExplanationHead { readonly dot: Dot; readonly explanation: Explanation }

export type ReviewState = "clear" | "open" | "asked" | "explained" | "accepted" | "rejected";

/** `dot`: the review that stands, or that stood until something came that it had not seen (`reopened`). */
export interface Reviewed {
  readonly state: ReviewState;
  readonly dot: Dot | null;
  readonly reopened: boolean;
}

/** Where the photo with these heads and these warnings stands. */
export function reviewed(
  photo: readonly Dot[], reviews: readonly ReviewHead[], explanations: readonly ExplanationHead[], warnings: readonly string[],
): Reviewed {
  const said = explanations.filter(({ explanation }) => explanation.text !== "");
  const standing = reviews.filter(({ review }) => review.kind !== "withdrawn");
  const [head, other] = standing;
  if (head === undefined || other !== undefined) {
    return { state: waiting(said, head !== undefined || warnings.length > 0), dot: null, reopened: false };
  }
  return underOne(head, photo, said, warnings);
}

function underOne(
  { dot, review }: ReviewHead, photo: readonly Dot[], said: readonly ExplanationHead[], warnings: readonly string[],
): Reviewed {
  const moved = photo.some((each) => !review.saw.includes(dotText(each)));
  const fresh = review.kind !== "rejected" && warnings.some((each) => !review.warnings.includes(each));
  const unheard = said.some((each) => !review.saw.includes(dotText(each.dot)));
  if (review.kind === "asked" && !moved && !fresh) {
    const answered = said.some(({ explanation }) => explanation.saw.includes(dotText(dot)));
    return { state: answered ? "explained" : "asked", dot, reopened: false };
  }
  if (moved || fresh || unheard) return { state: unheard ? "explained" : "open", dot, reopened: true };
  return { state: review.kind as ReviewState, dot, reopened: false };
}

function waiting(said: readonly ExplanationHead[], toSee: boolean): ReviewState {
  if (!toSee) return "clear";
  return said.length > 0 ? "explained" : "open";
}
