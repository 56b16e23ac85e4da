/** Conflicts that a policy may settle together: the same outcome, figures that differ little. */
import { compare, fraction, parseFraction } from "../../core/rational";
import type { ConflictLine, Proposal, StatedPolicy } from "../answers/conflict";

export interface BulkRow { readonly line: ConflictLine; readonly proposal: Proposal }

/** `percent` is the greatest difference, of the larger figure. Only measured differences: outcomes are never waved through. */
export function bulkRows(lines: readonly ConflictLine[], policy: StatedPolicy, percent: number): BulkRow[] {
  const most = fraction(BigInt(percent), 100n);
  return lines.flatMap((line) => {
    const proposal = line.proposals.find((each) => each.policy === policy);
    const near = line.kind === "measure" && line.relative !== null && compare(parseFraction(line.relative.exact), most) <= 0;
    return near && proposal !== undefined ? [{ line, proposal }] : [];
  });
}
