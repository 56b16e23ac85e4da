/** A unit's card as its page shows it: categories, criteria, scoring points with what was written on them. */
import type { CardMethod, CardPoint, CardReading, EntryView, ScoringPoint } from "../../wire/scorecard";
import { askedOf } from "../../wire/cardEntries";

export const METHODS: readonly CardMethod[] = ["material", "site", "hearing", "questionnaire"];

export interface PointRow {
  readonly point: ScoringPoint;
  readonly result: CardPoint;
  /** The newest entry of each method, also where it takes back. */
  readonly judged: Readonly<Partial<Record<CardMethod, EntryView>>>;
  /** Methods that a reviewer gives points by in the table; what checkpoints or figures decide is left out. */
  readonly asked: readonly CardMethod[];
  /** Checkpoints of the visit that decide its on-site result. */
  readonly fed: readonly string[];
  /** The first scoring point of its criterion. */
  readonly opens: boolean;
}

export interface CategoryRows {
  readonly id: string;
  readonly title: CardReading["scorecard"]["title"];
  readonly sum: CardReading["categories"][number];
  readonly rows: readonly PointRow[];
}

export function categoryRows(card: CardReading, shown: string): CategoryRows[] {
  const results = new Map(card.points.map((each) => [each.scoring_point, each]));
  // A unit about itself judges its site as it judges the rest.
  const feeds = new Map((card.author_kind === "self" ? [] : card.scorecard.feeds ?? []).map((feed) => [feed.scoring_point, feed.checkpoints]));
  let criterion = 0;
  const rows = card.scorecard.scoring_points.flatMap((point): PointRow[] => {
    const result = results.get(point.id);
    if (result === undefined) return [];
    const opens = point.criterion !== criterion;
    criterion = point.criterion;
    return [{ point, result, opens, fed: feeds.get(point.id) ?? [], judged: newestOf(card.entries, point.id), asked: askedOf(point, feeds.has(point.id)) }];
  });
  return card.scorecard.categories.flatMap((category) => {
    const sum = card.categories.find((each) => each.category === category.id);
    const own = rows.filter((row) => row.point.category === category.id && isShown(row, shown));
    return sum === undefined || own.length === 0 ? [] : [{ id: category.id, title: category.title, sum, rows: own }];
  });
}

/** open, lost, or a method; anything else shows all. */
export const SHOWN = ["open", "lost", ...METHODS] as const;

export function isShown(row: PointRow, shown: string): boolean {
  if (shown === "open") return row.result.state === "open";
  if (shown === "lost") return row.result.state === "settled" && row.result.earned.exact !== row.result.worth.exact;
  const method = METHODS.find((each) => each === shown);
  return method === undefined || (row.point.methods.names ?? []).includes(method);
}

function newestOf(entries: readonly EntryView[], subject: string): PointRow["judged"] {
  return Object.fromEntries(entries.filter((each) => each.kind === "judgement" && each.subject === subject).map((each) => [each.method, each]));
}
