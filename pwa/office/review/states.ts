import type { ReviewState } from "../../core/review";

/** The colour that repeats what the word says of where a photo stands. */
export const STATE_TONES = {
  clear: "idle", open: "warn", asked: "info", explained: "warn", accepted: "good", rejected: "bad",
} as const satisfies Record<ReviewState, string>;
