/** A finding or a settled answer in a few words. */
import type { Checkpoint } from "../../core/checklist";
import type { CheckpointReading, FindingView } from "../answers/visit";
import type { Voice } from "../voice";
import { measuredFigure } from "./measured";

export function findingText(checkpoint: Checkpoint, finding: FindingView, voice: Voice): string {
  if (finding.kind === "cleared") return voice.say("history.cleared");
  if (finding.score == null) return voice.say("outcome.not_applicable");
  return measuredFigure(checkpoint.measure, finding.score.figure.exact, finding.inputs, voice);
}

/** Empty while nothing is settled. What settles it is the ruling, or the strictest of the findings that agree. */
export function answerText(checkpoint: Checkpoint, reading: CheckpointReading, voice: Voice): string {
  if (reading.status !== "settled") return "";
  if (reading.score == null) return voice.say("outcome.not_applicable");
  const stands = [...reading.rulings, ...reading.findings].find((each) => each.dot === reading.dot);
  return measuredFigure(checkpoint.measure, reading.score.figure.exact, stands?.inputs, voice);
}
