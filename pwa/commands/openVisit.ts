import { sheetStatePath } from "../core/path";
import type { SheetState } from "../core/state";
import { shownRegister } from "../db/shown";
import { engine } from "../loop/current";
import { author, save } from "./save";

/**
 * Tells where the inspector is, so that the visit opens there again. Writes nothing when that is known, and
 * nothing into a finished sheet: looking at it must not undo the signature.
 */
export async function openVisit(visit: string, checkpoint: string | null = null): Promise<void> {
  const { user } = await author();
  const path = sheetStatePath(user.id);
  const { heads, seen } = await shownRegister(engine().db, visit, path);
  const shown = heads.map((op) => op.value as SheetState);
  if (shown.some((state) => state.kind === "finished" || (state.checkpoint ?? null) === checkpoint)) return;
  const value: SheetState = checkpoint === null ? { kind: "open" } : { kind: "open", checkpoint };
  await save({ visit, path, value, seen });
}
