/** Which sheet lies over the visit. It stands in the address, so that back closes it and a killed page finds it again. */
import type { LocationQuery } from "vue-router";

export const SHEETS = ["edit", "note", "skip", "more", "photo", "withdraw"] as const;
export type SheetKind = (typeof SHEETS)[number];

export interface OpenSheet {
  readonly kind: SheetKind;
  readonly checkpoint: string;
  /** Photo id where the sheet is about one photo. */
  readonly photo: string | null;
}

export function sheetOf(query: LocationQuery): OpenSheet | null {
  const kind = SHEETS.find((each) => each === query.sheet);
  if (kind === undefined || typeof query.on !== "string") return null;
  return { kind, checkpoint: query.on, photo: typeof query.photo === "string" ? query.photo : null };
}

export function queryOf(sheet: OpenSheet): Record<string, string> {
  const query = { sheet: sheet.kind, on: sheet.checkpoint };
  return sheet.photo === null ? query : { ...query, photo: sheet.photo };
}
