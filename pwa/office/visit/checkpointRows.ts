/** The checkpoints of a visit under the headings of their checklist, and the filter over them. */
import type { Checklist, Checkpoint, Text } from "../../core/checklist";
import type { Verdict } from "../answers/photo";
import type { CheckpointReading, VisitReading } from "../answers/visit";

export const SHOWN = ["conflict", "unscored", "ruled", "photos"] as const;

export interface CheckpointRow {
  readonly checkpoint: Checkpoint;
  readonly reading: CheckpointReading;
}

export interface CheckpointGroup {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly CheckpointRow[];
}

/** Groups without a row are left out. `shown` empty: everything; photos: one contradicts. */
export function checkpointGroups(visit: VisitReading, shown: string): CheckpointGroup[] {
  const rows = rowsOf(visit.checklist, visit.checkpoints).filter((row) => isShown(row.reading, shown));
  const groups = visit.checklist.groups.map((group) => ({
    id: group.id, title: group.title, rows: rows.filter((row) => row.checkpoint.group === group.id),
  }));
  return groups.filter((group) => group.rows.length > 0);
}

function rowsOf(checklist: Checklist, readings: readonly CheckpointReading[]): CheckpointRow[] {
  const known = new Map(readings.map((reading) => [reading.checkpoint, reading]));
  return checklist.checkpoints.flatMap((checkpoint) => {
    const reading = known.get(checkpoint.id);
    return reading === undefined ? [] : [{ checkpoint, reading }];
  });
}

function isShown(reading: CheckpointReading, shown: string): boolean {
  switch (shown) {
    case "conflict": return reading.status === "conflict";
    case "unscored": return reading.status === "unscored";
    case "ruled": return reading.by === "ruling";
    case "photos": return reading.photos.some((photo) => photo.verdict === "contradicts");
    default: return true;
  }
}

/** How many checkpoints each filter shows. */
export function shownCounts(visit: VisitReading): Record<(typeof SHOWN)[number], number> {
  const count = (shown: string): number => visit.checkpoints.filter((reading) => isShown(reading, shown)).length;
  return { conflict: count("conflict"), unscored: count("unscored"), ruled: count("ruled"), photos: count("photos") };
}

/** What wants eyes first stands first. */
export const VERDICTS: readonly Verdict[] = ["contradicts", "cannot_tell", "pending", "consistent"];

/** Photos of a visit by verdict; withdrawn ones stay among them. */
export function photosByVerdict(visit: VisitReading) {
  const photos = visit.checkpoints.flatMap((reading) => reading.photos);
  return VERDICTS.map((verdict) => ({ verdict, photos: photos.filter((photo) => photo.verdict === verdict) }))
    .filter((group) => group.photos.length > 0);
}
