import type { Inputs } from "./finding";

/** How the office came to its figure. */
export type Policy = "picked" | "typed" | "strictest" | "mean" | "median";

/** What stands: inputs, an exact figure (`n/d` or `n`), not applicable; or the ruling is taken back. */
export type Decision =
  | { readonly kind: "measured"; readonly inputs: Inputs }
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "not_applicable" }
  | { readonly kind: "withdrawn" };

/** The office's decision on a checkpoint, covering exactly the findings that it names. */
export interface Ruling {
  readonly covers: readonly string[];
  readonly decision: Decision;
  readonly policy: Policy;
  readonly reason: string;
}
