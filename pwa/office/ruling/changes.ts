/** What has come to a checkpoint since it was put on screen. */
import type { CheckpointReading, FindingView, RulingView } from "../answers/visit";
import { coversOf, rulingHeadsOf } from "./candidates";

export type Change =
  | { readonly kind: "finding" | "cleared"; readonly finding: FindingView }
  | { readonly kind: "ruling" | "withdrawn"; readonly ruling: RulingView };

/** Finding heads and ruling heads of `now` that `then` did not show, oldest first. */
export function changesBetween(then: CheckpointReading, now: CheckpointReading): Change[] {
  const seen = new Set([...coversOf(then), ...rulingHeadsOf(then).map((ruling) => ruling.dot)]);
  const findings = now.findings.filter((each) => each.head && !seen.has(each.dot))
    .map((finding) => ({ at: finding.received_at, change: { kind: finding.kind === "cleared" ? "cleared" : "finding", finding } satisfies Change as Change }));
  const rulings = rulingHeadsOf(now).filter((each) => !seen.has(each.dot))
    .map((ruling) => ({ at: ruling.received_at, change: { kind: ruling.kind === "withdrawn" ? "withdrawn" : "ruling", ruling } satisfies Change as Change }));
  return [...findings, ...rulings].sort((a, b) => a.at.localeCompare(b.at)).map((each) => each.change);
}
