/** What the office said of a photo and what its inspector answered, as the inspector sees it. Pure. */
import { dotText } from "../core/dot";
import type { Dot } from "../core/dot";
import { explanationPath, reviewPath } from "../core/path";
import type { Explanation, Review } from "../core/review";
import { reviewed } from "../core/review";
import type { Sheet } from "./sheet";
import type { PhotoReviewView } from "./views";

/** `photo`: dots under which the photo is declared. The checks' warnings are the server's: here a word of the office stands by itself. */
export function photoReviewOf(sheet: Sheet, user: string, photoId: string, photo: readonly Dot[]): PhotoReviewView {
  const reviews = sheet.register(reviewPath(user, photoId));
  const explanations = sheet.register(explanationPath(user, photoId));
  const words = reviews.heads.map((op) => ({ dot: op.dot, review: op.value as Review }));
  const said = explanations.heads.map((op) => ({ dot: op.dot, explanation: op.value as Explanation }));
  const { state } = reviewed(photo, words, said, []);
  const standing = words.filter(({ review }) => review.kind !== "withdrawn");
  return {
    waits: standing.some(({ dot, review }) => review.kind === "asked" && !said.some(({ explanation }) => explanation.text !== "" && explanation.saw.includes(dotText(dot)))),
    state,
    words: standing.map(({ review }) => ({ kind: review.kind, reason: review.reason })),
    explanation: said.map(({ explanation }) => explanation.text).filter((text) => text !== "").join("\n"),
    sent: explanations.heads.every((op) => sheet.travel(op) === "sent"),
    reviewHeads: reviews.confirmed,
    explanationHeads: explanations.confirmed,
  };
}
