/**
 * Whether the findings of a checkpoint agree, and what a visit comes to. The order of the questions is the
 * rule (sync/README.md, "Settled or not"). The same answers as `sync/settle.py`.
 */
import type { Checklist, Checkpoint } from "./checklist";
import type { Dot } from "./dot";
import { compareDots, dotText } from "./dot";
import type { Finding } from "./finding";
import type { Rational } from "./rational";
import { add, compare, divide, multiply, parseFraction, rational, subtract, ZERO } from "./rational";
import type { Value } from "./relevance";
import { holds, namesOf, parseRelevance } from "./relevance";
import type { Ruling } from "./ruling";
import type { Score } from "./score";
import { fullPoints, outcomeOf, score, scoreFigure } from "./score";

export type ConflictKind = "clashing_rulings" | "reopened" | "applicability" | "same_person" | "outcome" | "measure";

/** A head of a finding register: who wrote what. */
export interface FindingHead {
  readonly dot: Dot;
  readonly user: string;
  readonly finding: Finding;
}

/** A head of a ruling register. */
export interface RulingHead {
  readonly dot: Dot;
  readonly ruling: Ruling;
}

/**
 * One answer stands: `dot` is the ruling, the strictest of the agreeing findings, or what settled the checkpoint because
 * of which this one is not relevant; no score: not applicable.
 */
export interface Settled {
  readonly kind: "settled";
  readonly by: "ruling" | "agreement" | "relevance";
  readonly dot: Dot;
  readonly score: Score | null;
}

/** The office must decide. `stoodUntil`: the ruling that stood before something arrived that it does not cover. */
export interface Conflict {
  readonly kind: "conflict";
  readonly conflict: ConflictKind;
  readonly candidates: readonly Dot[];
  readonly stoodUntil: Dot | null;
}

export interface Unscored {
  readonly kind: "unscored";
}

export type Settlement = Settled | Conflict | Unscored;

/** Settles one checkpoint from the heads of its finding registers and its ruling register. */
export function settle(
  checkpoint: Checkpoint, findings: readonly FindingHead[], rulings: readonly RulingHead[],
): Settlement {
  const candidates = findings.filter((head) => head.finding.kind !== "cleared");
  if (rulings.some((head) => head.ruling.decision.kind !== "withdrawn")) {
    return ruled(checkpoint, findings, candidates, rulings);
  }
  if (candidates.length === 0) return { kind: "unscored" };
  const conflict = disagreement(checkpoint, candidates);
  return conflict === null ? agreed(checkpoint, candidates) : inConflict(conflict, candidates, null);
}

/** Heads by checkpoint id. */
type Heads<Head> = ReadonlyMap<string, readonly Head[]>;

/**
 * Settles every checkpoint of a visit. One whose condition certainly fails does not apply, whatever was found there: the
 * findings stay, and count again as soon as the condition may hold. It is asked first, before any ruling.
 */
export function settleAll(checklist: Checklist, findings: Heads<FindingHead>, rulings: Heads<RulingHead>): Map<string, Settlement> {
  const points = new Map(checklist.checkpoints.map((each) => [each.id, each]));
  const found = new Map<string, Settlement>();
  for (const point of checklist.checkpoints) {
    const dot = irrelevant(points, point, found);
    found.set(point.id, dot === null ? settle(point, findings.get(point.id) ?? [], rulings.get(point.id) ?? []) : { kind: "settled", by: "relevance", dot, score: null });
  }
  return found;
}

/** What settled the last checkpoint that its condition fails by; null when it may hold. */
function irrelevant(points: ReadonlyMap<string, Checkpoint>, { relevant }: Checkpoint, found: ReadonlyMap<string, Settlement>): Dot | null {
  if (relevant === undefined) return null;
  const condition = parseRelevance(relevant);
  const known = new Map<string, Value>();
  const dots: Dot[] = [];
  for (const name of namesOf(condition)) {
    const settlement = found.get(name);
    if (settlement?.kind !== "settled") continue;
    dots.push(settlement.dot);
    known.set(name, valueOf(points.get(name) as Checkpoint, settlement.score));
  }
  if (holds(condition, (name) => known.get(name) ?? null) !== false) return null;
  // A condition that asks about nothing is refused when published.
  return dots.sort(compareDots).at(-1) ?? null;
}

function valueOf({ measure }: Checkpoint, settled: Score | null): Value {
  if (settled === null) return "";
  if (measure.kind !== "boolean") return settled.figure;
  return compare(settled.figure, ZERO) > 0 ? "present" : "absent";
}

/** What one finding comes to by itself; null when cleared or not applicable. */
export function findingScore(checkpoint: Checkpoint, finding: Finding): Score | null {
  return finding.kind === "measured" ? score(checkpoint.measure, finding.inputs) : null;
}

/** What a ruling comes to; null when it says not applicable or withdrawn. */
export function rulingScore(checkpoint: Checkpoint, { decision }: Ruling): Score | null {
  if (decision.kind === "measured") return score(checkpoint.measure, decision.inputs);
  if (decision.kind === "figure") return scoreFigure(checkpoint.measure, parseFraction(decision.figure));
  return null;
}

function ruled(
  checkpoint: Checkpoint, findings: readonly FindingHead[], candidates: readonly FindingHead[],
  rulings: readonly RulingHead[],
): Settlement {
  if (rulings.length > 1) return inConflict("clashing_rulings", candidates, null);
  const { dot, ruling } = rulings[0] as RulingHead;
  if (findings.every((finding) => ruling.covers.includes(dotText(finding.dot)))) {
    return { kind: "settled", by: "ruling", dot, score: rulingScore(checkpoint, ruling) };
  }
  return inConflict("reopened", candidates, dot);
}

function inConflict(conflict: ConflictKind, candidates: readonly FindingHead[], stoodUntil: Dot | null): Conflict {
  return { kind: "conflict", conflict, candidates: candidates.map((head) => head.dot).sort(compareDots), stoodUntil };
}

function agreed(checkpoint: Checkpoint, candidates: readonly FindingHead[]): Settled {
  const scored = candidates.map((head) => ({ dot: head.dot, score: findingScore(checkpoint, head.finding) }));
  const award = (each: Score | null): Rational => each?.award ?? ZERO;
  const strictest = scored.reduce((least, each) => {
    const order = compare(award(each.score), award(least.score)) || compareDots(each.dot, least.dot);
    return order < 0 ? each : least;
  });
  return { kind: "settled", by: "agreement", ...strictest };
}

function disagreement(checkpoint: Checkpoint, candidates: readonly FindingHead[]): ConflictKind | null {
  const scores = candidates.map((head) => findingScore(checkpoint, head.finding));
  const measured = scores.filter((each) => each !== null);
  if (measured.length !== 0 && measured.length !== scores.length) return "applicability";
  const sameOutcome = new Set(measured.map(outcomeOf)).size <= 1;
  if (sameOutcome && compare(spread(measured), rational(checkpoint.tolerance)) <= 0) return null;
  if (new Set(candidates.map((head) => head.user)).size === 1) return "same_person";
  return sameOutcome ? "measure" : "outcome";
}

/** Greatest figure − least figure; zero when there is none. */
function spread(scores: readonly Score[]): Rational {
  const figures = scores.map((each) => each.figure).sort(compare);
  return figures.length === 0 ? ZERO : subtract(figures[figures.length - 1] as Rational, figures[0] as Rational);
}

/**
 * A visit's figure. `points` counts what is settled; `low` and `high` are the least and the most that it can
 * become while something is open. All are of the checklist's total points.
 */
export interface Total {
  readonly points: Rational;
  readonly low: Rational;
  readonly high: Rational;
  readonly settled: number;
  readonly conflicts: number;
  readonly unscored: number;
}

/** Nothing is open. */
export const isFinal = (total: Total): boolean => total.conflicts === 0 && total.unscored === 0;

/** Sums a visit. `settlements` by checkpoint id; what is missing counts as unscored. */
export function total(checklist: Checklist, settlements: ReadonlyMap<string, Settlement>): Total {
  const sums = { earned: ZERO, open: ZERO, excluded: ZERO };
  const counts = { settled: 0, conflicts: 0, unscored: 0 };
  for (const checkpoint of checklist.checkpoints) {
    const settlement = settlements.get(checkpoint.id) ?? { kind: "unscored" };
    const worth = fullPoints(checklist, checkpoint);
    counts[COUNTED[settlement.kind]] += 1;
    if (settlement.kind !== "settled") sums.open = add(sums.open, worth);
    else if (settlement.score === null) sums.excluded = add(sums.excluded, worth);
    else sums.earned = add(sums.earned, multiply(settlement.score.award, worth));
  }
  return { ...scaled(checklist, sums), ...counts };
}

const COUNTED = { settled: "settled", conflict: "conflicts", unscored: "unscored" } as const;

/** Open points may be lost, won, or turn out not to apply: the bounds hold for all three. */
function scaled(
  checklist: Checklist, sums: { earned: Rational; open: Rational; excluded: Rational },
): Pick<Total, "points" | "low" | "high"> {
  const whole = rational(checklist.total_points);
  const full = checklist.not_applicable === "full";
  const earned = full ? add(sums.earned, sums.excluded) : sums.earned;
  const possible = full ? whole : subtract(whole, sums.excluded);
  if (compare(possible, ZERO) <= 0) return { points: ZERO, low: ZERO, high: ZERO };
  const scale = divide(whole, possible);
  const low = multiply(earned, scale);
  return { points: low, low, high: multiply(add(earned, sums.open), scale) };
}
