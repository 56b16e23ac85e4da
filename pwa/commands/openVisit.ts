import { sheetStatePath } from "../core/path";
import type { Open, SheetState, Whereabouts } from "../core/state";
import { shownRegister } from "../db/shown";
import { engine } from "../loop/current";
import { author, save } from "./save";

/**
 * Tells where the inspector is, so that the visit opens there again, and once where on Earth. Writes nothing when that
 * is known, and nothing into a finished sheet: looking at it must not undo the signature.
 */
export async function openVisit(visit: string, checkpoint: string | null = null, where: Whereabouts = {}): Promise<void> {
  const { user } = await author();
  const path = sheetStatePath(user.id);
  const { heads, seen } = await shownRegister(engine().db, visit, path);
  const shown = heads.map((op) => op.value as SheetState);
  if (shown.some((state) => state.kind === "finished" || tells(state, checkpoint, where))) return;
  const value: SheetState = { kind: "open", ...(checkpoint === null ? {} : { checkpoint }), ...where };
  await save({ visit, path, value, seen });
}

/** A place is told once: the first that could be had. */
function tells(state: Open, checkpoint: string | null, where: Whereabouts): boolean {
  return (state.checkpoint ?? null) === checkpoint && (where.place == null || state.place != null);
}
