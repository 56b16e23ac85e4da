/** A finding or a settled answer in a few words. */
import type { Checkpoint } from "../../core/checklist";
import { rational } from "../../core/rational";
import type { CheckpointReading, FindingView } from "../answers";
import type { Voice } from "../voice";
import { boundsText, figureText } from "./measured";

export function findingText(checkpoint: Checkpoint, finding: FindingView, voice: Voice): string {
  if (finding.kind === "cleared") return voice.say("history.cleared");
  if (finding.score == null) return voice.say("outcome.not_applicable");
  const sketch = finding.inputs != null && "sketch" in finding.inputs ? finding.inputs.sketch : null;
  const figure = figureText(checkpoint.measure, finding.score.figure.exact, voice);
  // What was measured on photos never stands without its bounds.
  return sketch == null ? figure : voice.say("sketch.within", { figure, bounds: boundsText(checkpoint.measure, rational(sketch.low), rational(sketch.high)) });
}

/** Empty while nothing is settled. */
export function answerText(checkpoint: Checkpoint, reading: CheckpointReading, voice: Voice): string {
  if (reading.status !== "settled") return "";
  if (reading.score == null) return voice.say("outcome.not_applicable");
  return figureText(checkpoint.measure, reading.score.figure.exact, voice);
}
