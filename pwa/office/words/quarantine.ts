/** Why the door kept an op apart, in words (the codes of `sync/README.md`, "The door"). */
import type { Voice } from "../voice";

const CODES = [
  "supersedes_unknown", "covers_unknown", "supersedes_foreign", "covers_foreign", "actor_revoked", "version_unknown",
  "path_unknown", "visit_unknown", "not_assigned", "not_your_sheet", "not_office", "checkpoint_unknown",
  "value_malformed", "group_quarantined",
] as const;

export function quarantineText(code: string, voice: Voice): string {
  const known = CODES.find((each) => each === code);
  return voice.say(known === undefined ? "quarantined.other" : `quarantined.${known}`);
}
