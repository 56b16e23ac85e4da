/** The ledger's values in words. */
import type { Voice } from "../voice";
import type { Label, Line, RecordKind, Standing } from "./server";

export const STANDINGS: readonly Standing[] = ["overdue", "due_soon", "open", "not_yet", "met"];

/** The colour of a standing; its word stands beside it. */
export const TONES = { met: "good", overdue: "bad", due_soon: "warn", open: "info", not_yet: "idle" } as const;

type Need = Line["needs"][number];
type Shortcoming = Line["records"][number]["shortcomings"][number];

/** `活动图片 1/2`. */
export function needText({ kinds, have, least }: Need, { say }: Pick<Voice, "say">): string {
  const named = kinds.map((kind: RecordKind) => say(`tasks.kind.${kind}`)).join(say("tasks.or"));
  return say("tasks.need", { kinds: named, have, least });
}

export function shortcomingText({ code, subject = "" }: Shortcoming, { say }: Pick<Voice, "say">): string {
  const named = code === "label_missing" ? say(`tasks.label.${subject as Label}`) : subject;
  return say(`tasks.short.${code}`, { subject: named });
}
