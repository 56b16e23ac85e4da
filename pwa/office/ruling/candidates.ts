/** What stands on the ruling screen, and what a ruling written there covers and supersedes. */
import type { CheckpointReading, FindingView, RulingView } from "../answers/visit";
import { voice } from "../voice";
import { deviceText } from "../words/device";

/** Finding heads that say something: those that a ruling can pick, in the order of columns: by person, then device. */
export function candidatesOf(reading: CheckpointReading): FindingView[] {
  const heads = reading.findings.filter((finding) => finding.head && finding.kind !== "cleared");
  return heads.sort((a, b) => a.user_title.localeCompare(b.user_title, "zh-CN") || a.device.localeCompare(b.device, "zh-CN"));
}

/** The author of a candidate; with their device where they stand there more than once. */
export function authorOf(candidate: FindingView, candidates: readonly FindingView[]): string {
  const twice = candidates.filter((each) => each.user === candidate.user).length > 1;
  return twice ? `${candidate.user_title} · ${deviceText(candidate.device, voice)}` : candidate.user_title;
}

/** Finding heads that took their finding back: covered by a ruling all the same. */
export function clearedOf(reading: CheckpointReading): FindingView[] {
  return reading.findings.filter((finding) => finding.head && finding.kind === "cleared");
}

/** Dots of every finding head on screen, cleared ones included. */
export function coversOf(reading: CheckpointReading): string[] {
  return reading.findings.filter((finding) => finding.head).map((finding) => finding.dot);
}

export function rulingHeadsOf(reading: CheckpointReading): RulingView[] {
  return reading.rulings.filter((ruling) => ruling.head);
}

/** Changes exactly when a ruling written now would cover or supersede something else. */
export function headsKey(reading: CheckpointReading): string {
  return [...coversOf(reading), "|", ...rulingHeadsOf(reading).map((ruling) => ruling.dot)].sort().join(" ");
}

/** Ruling heads that decide something: a withdrawn one leaves the findings to themselves. */
export function standingRulings(reading: CheckpointReading): RulingView[] {
  return rulingHeadsOf(reading).filter((ruling) => ruling.kind !== "withdrawn");
}
