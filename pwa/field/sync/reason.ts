import { say } from "../voice";

/** Reasons for which the door puts an op aside (sync/README.md, "The door"). */
export const REASONS = [
  "supersedes_unknown", "covers_unknown", "supersedes_foreign", "covers_foreign", "actor_revoked", "version_unknown", "path_unknown",
  "visit_unknown", "not_assigned", "not_your_sheet", "not_office", "checkpoint_unknown", "value_malformed", "group_quarantined",
] as const;

/** Why a write was put aside, in words; a code that this version does not know stands by itself. */
export function reasonWords(code: string): string {
  const known = REASONS.find((each) => each === code);
  return known === undefined ? say("refused.unknown", { code }) : say(`refused.${known}`);
}
