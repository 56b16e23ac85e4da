/** What writes a thing back to how it was shown before. */
import { parsePath } from "../core/path";
import type { Step } from "../db/steps";
import { shownRegister } from "../db/shown";
import type { Tables } from "../db/tables";
import type { Writing } from "../db/write";

/** Stands in the log as the reason of a photo that was taken back at once. */
const AT_ONCE = "撤销";

/** Null for what nobody takes back by a tap: states, rulings. Read before `writings` are written. */
export async function reverseOf(db: Tables, writings: readonly Writing[]): Promise<Step | null> {
  const found: { path: string; value: unknown; checkpoint: string }[] = [];
  for (const { visit, path, value } of writings) {
    const one = reverse(path, value, (await shownRegister(db, visit, path)).heads[0]?.value);
    if (one !== null) found.push({ path, ...one });
  }
  const first = found[0];
  return first === undefined ? null : { checkpoint: first.checkpoint, writings: found.map(({ path, value }) => ({ path, value })) };
}

function reverse(path: string, value: unknown, before: unknown): { value: unknown; checkpoint: string } | null {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "finding": return { value: before ?? { kind: "cleared" }, checkpoint: parsed.key };
    case "note": return { value: before ?? { text: "" }, checkpoint: parsed.key };
    case "photo": {
      const { checkpoint } = value as { checkpoint: string };
      return { value: before ?? { kind: "withdrawn", checkpoint, reason: AT_ONCE }, checkpoint };
    }
    case "marks": return { value: before ?? { sha256: (value as { sha256: string }).sha256, marks: [] }, checkpoint: "" };
    default: return null;
  }
}
