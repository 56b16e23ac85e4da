/** Which register of a visit, and in which layer it is granted. */
export type PathKind = "finding" | "note" | "photo" | "marks" | "sheet_state" | "ruling" | "visit_state";

/** A parsed path. `user` is empty outside sheets; `key` is a checkpoint or photo id where there is one. */
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
  return parts[0] === "sheet" ? parseSheetPath(parts) : null;
}

function parseSheetPath(parts: readonly string[]): RegisterPath | null {
  const [, user, kind, key] = parts as [string, string, string, string];
  const layer = `sheet/${user}`;
  if (parts.length === 3 && kind === "state") return { kind: "sheet_state", layer, user, key: "" };
  if (parts.length !== 4) return null;
  return isKeyed(kind) ? { kind, layer, user, key } : null;
}

function isKeyed(kind: string): kind is "finding" | "note" | "photo" | "marks" {
  return kind === "finding" || kind === "note" || kind === "photo" || kind === "marks";
}

export const VISIT_STATE_PATH = "visit/state";

export const findingPath = (user: string, checkpoint: string): string => `sheet/${user}/finding/${checkpoint}`;
export const notePath = (user: string, checkpoint: string): string => `sheet/${user}/note/${checkpoint}`;
export const photoPath = (user: string, photo: string): string => `sheet/${user}/photo/${photo}`;
export const marksPath = (user: string, photo: string): string => `sheet/${user}/marks/${photo}`;
export const sheetStatePath = (user: string): string => `sheet/${user}/state`;
export const rulingPath = (checkpoint: string): string => `ruling/${checkpoint}`;
