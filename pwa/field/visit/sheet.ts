/** Which sheet lies over the visit. It stands in the address, so that back closes it and a killed page finds it again. */
import type { LocationQuery } from "vue-router";

/** About one checkpoint, which `on` names. */
const OF_CHECKPOINT = ["edit", "note", "skip", "more", "photo", "withdraw", "similar", "marks", "sketch"] as const;
/** About the visit as a whole; `absent` names a place. */
const OF_VISIT = ["menu", "total", "order", "absent", "previous"] as const;
export const SHEETS = [...OF_CHECKPOINT, ...OF_VISIT] as const;
export type SheetKind = (typeof SHEETS)[number];
export type VisitSheet = (typeof OF_VISIT)[number];

export interface OpenSheet {
  readonly kind: SheetKind;
  /** Or the place, or "" for a sheet about the whole visit. */
  readonly checkpoint: string;
  /** Photo id where the sheet is about one photo; for `sketch` the place of the picture in what is measured. */
  readonly photo: string | null;
}

export function isOfVisit(kind: SheetKind): kind is VisitSheet {
  return (OF_VISIT as readonly string[]).includes(kind);
}

export function sheetOf(query: LocationQuery): OpenSheet | null {
  const kind = SHEETS.find((each) => each === query.sheet);
  if (kind === undefined || (!isOfVisit(kind) && typeof query.on !== "string")) return null;
  return { kind, checkpoint: typeof query.on === "string" ? query.on : "", photo: typeof query.photo === "string" ? query.photo : null };
}

export function queryOf(sheet: OpenSheet): Record<string, string> {
  const query: Record<string, string> = { sheet: sheet.kind, ...(sheet.checkpoint === "" ? {} : { on: sheet.checkpoint }) };
  return sheet.photo === null ? query : { ...query, photo: sheet.photo };
}
