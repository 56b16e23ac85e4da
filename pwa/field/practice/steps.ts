/** What to try next. Pure. */
export const STEPS = ["tap", "undo", "photo", "note", "sign"] as const;
export type Step = (typeof STEPS)[number];

export interface Tried {
  readonly scored: number;
  /** Something was scored, and then fewer were. */
  readonly undone: boolean;
  readonly photos: number;
  readonly notes: number;
  readonly finished: boolean;
}

/** The first step that was neither tried nor passed over; null when all are through. */
export function nextStep(tried: Tried, passed: ReadonlySet<Step>): Step | null {
  const done: Record<Step, boolean> = {
    tap: tried.scored > 0 || tried.undone, undo: tried.undone, photo: tried.photos > 0, note: tried.notes > 0, sign: tried.finished,
  };
  return STEPS.find((step) => !done[step] && !passed.has(step)) ?? null;
}
