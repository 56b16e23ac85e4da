/** Which register of a visit, and in which layer it is granted. */
export type PathKind =
  | "finding" | "note" | "photo" | "marks" | "explanation" | "sheet_state" | "ruling" | "review" | "visit_state";

/**
 * A parsed path. `user` is the sheet's that it is about, else empty; `key` is a checkpoint or photo id where there is one.
 * A review travels with the sheet whose photo it is about.
 */
export interface RegisterPath {
  readonly kind: PathKind;
  readonly layer: string;
  readonly user: string;
  readonly key: string;
}

const IDENTIFIER = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Whether `text` may name a user, checkpoint, visit or photo. */
export function isIdentifier(text: unknown): text is string {
  return typeof text === "string" && IDENTIFIER.test(text);
}

/** Reads a path; null when no register has that name. */
export function parsePath(text: string): RegisterPath | null {
  if (text === "visit/state") return { kind: "visit_state", layer: "visit", user: "", key: "" };
  const parts = text.split("/");
  if (!parts.slice(1).every(isIdentifier)) return null;
  if (parts[0] === "ruling" && parts.length === 2) {
    return { kind: "ruling", layer: "ruling", user: "", key: parts[1] as string };
  }
  if (parts[0] === "review" && parts.length === 3) {
    const [, user, key] = parts as [string, string, string];
    return { kind: "review", layer: `sheet/${user}`, user, key };
  }
  return parts[0] === "sheet" ? parseSheetPath(parts) : null;
}

function parseSheetPath(parts: readonly string[]): RegisterPath | null {
  const [, user, kind, key] = parts as [string, string, string, string];
  const layer = `sheet/${user}`;
  if (parts.length === 3 && kind === "state") return { kind: "sheet_state", layer, user, key: "" };
  if (parts.length !== 4) return null;
  return isKeyed(kind) ? { kind, layer, user, key } : null;
}

type Keyed = "finding" | "note" | "photo" | "marks" | "explanation";
const isKeyed = (kind: string): kind is Keyed => ["finding", "note", "photo", "marks", "explanation"].includes(kind);

export const VISIT_STATE_PATH = "visit/state";

export const findingPath = (user: string, checkpoint: string): string => `sheet/${user}/finding/${checkpoint}`;
export const notePath = (user: string, checkpoint: string): string => `sheet/${user}/note/${checkpoint}`;
export const photoPath = (user: string, photo: string): string => `sheet/${user}/photo/${photo}`;
export const marksPath = (user: string, photo: string): string => `sheet/${user}/marks/${photo}`;
export const explanationPath = (user: string, photo: string): string => `sheet/${user}/explanation/${photo}`;
export const sheetStatePath = (user: string): string => `sheet/${user}/state`;
export const rulingPath = (checkpoint: string): string => `ruling/${checkpoint}`;
export const reviewPath = (user: string, photo: string): string => `review/${user}/${photo}`;
