/** What the office is about to decide, until it becomes the decision of a ruling. */
import type { Measure } from "../../core/checklist";
import type { Inputs } from "../../core/finding";
import type { Decision, Policy } from "../../core/ruling";
import type { Score } from "../../core/score";
import { score, scoreFigure } from "../../core/score";
import { parseFraction } from "../../core/rational";
import type { Proposal, StatedPolicy } from "../answers/conflict";
import type { FindingView } from "../answers/visit";

export type Choice =
  | { readonly kind: "candidate"; readonly dot: string }
  | { readonly kind: "policy"; readonly policy: StatedPolicy }
  | { readonly kind: "typed" }
  | { readonly kind: "not_applicable" }
  | { readonly kind: "withdrawn" };

/** The decision that `choice` comes to; null while typed inputs are not well formed or nothing is chosen. */
export function decisionOf(choice: Choice | null, candidates: readonly FindingView[], typed: Inputs | null, proposals: readonly Proposal[] = []): Decision | null {
  if (choice === null) return null;
  if (choice.kind === "policy") return (proposals.find((each) => each.policy === choice.policy)?.decision ?? null) as Decision | null;
  if (choice.kind === "typed") return typed === null ? null : { kind: "measured", inputs: typed };
  if (choice.kind !== "candidate") return { kind: choice.kind };
  const picked = candidates.find((candidate) => candidate.dot === choice.dot);
  if (picked === undefined) return null;
  return picked.kind === "measured" && picked.inputs != null ? { kind: "measured", inputs: picked.inputs } : { kind: "not_applicable" };
}

export function policyOf(choice: Choice): Policy {
  if (choice.kind === "policy") return choice.policy;
  return choice.kind === "candidate" ? "picked" : "typed";
}

/** What the decision earns; null: not applicable. A withdrawn ruling has no score of its own. */
export function scoreOf(measure: Measure, decision: Decision): Score | null {
  if (decision.kind === "figure") return scoreFigure(measure, parseFraction(decision.figure));
  return decision.kind === "measured" ? score(measure, decision.inputs) : null;
}
