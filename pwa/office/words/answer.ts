/** A finding or a settled answer in a few words. */
import type { Checkpoint } from "../../core/checklist";
import type { CheckpointReading, FindingView } from "../answers";
import type { Voice } from "../voice";
import { figureText } from "./measured";

export function findingText(checkpoint: Checkpoint, finding: FindingView, voice: Voice): string {
  if (finding.kind === "cleared") return voice.say("history.cleared");
  if (finding.score == null) return voice.say("outcome.not_applicable");
  return figureText(checkpoint.measure, finding.score.figure.exact, voice);
}

/** Empty while nothing is settled. */
export function answerText(checkpoint: Checkpoint, reading: CheckpointReading, voice: Voice): string {
  if (reading.status !== "settled") return "";
  if (reading.score == null) return voice.say("outcome.not_applicable");
  return figureText(checkpoint.measure, reading.score.figure.exact, voice);
}
