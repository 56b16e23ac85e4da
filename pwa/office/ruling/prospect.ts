/** What a visit comes to if its checkpoint is decided in some way: the server's rule, asked of this page's numbers. */
import type { Dot } from "../../core/dot";
import { parseFraction, rounded } from "../../core/rational";
import type { Score } from "../../core/score";
import type { Settlement } from "../../core/settle";
import { isFinal, total } from "../../core/settle";
import type { CheckpointReading, VisitReading } from "../answers/visit";

export interface Prospect {
  readonly low: string;
  readonly high: string;
  readonly final: boolean;
}

/** A dot is needed where none decides: totals look at scores only. */
const NOBODY: Dot = { actor: "nobody", counter: 1 };

/** `score` null: not applicable. */
export function prospectOf(visit: VisitReading, checkpoint: string, score: Score | null): Prospect {
  const settlements = new Map(visit.checkpoints.map((reading) => [reading.checkpoint, settlementOf(reading)]));
  settlements.set(checkpoint, { kind: "settled", by: "ruling", dot: NOBODY, score });
  const sum = total(visit.checklist, settlements);
  return { low: rounded(sum.low), high: rounded(sum.high), final: isFinal(sum) };
}

function settlementOf(reading: CheckpointReading): Settlement {
  if (reading.status === "unscored") return { kind: "unscored" };
  if (reading.status === "conflict") return { kind: "conflict", conflict: "outcome", candidates: [], stoodUntil: null };
  const { score } = reading;
  const exact = score == null ? null : { figure: parseFraction(score.figure.exact), award: parseFraction(score.award.exact) };
  return { kind: "settled", by: "agreement", dot: NOBODY, score: exact };
}
