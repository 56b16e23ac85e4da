import { overlay } from "../core/own";
import { sheetStatePath } from "../core/path";
import type { SheetState } from "../core/state";
import { confirmed } from "../db/apply";
import { appliedFor } from "../db/layers";
import { ownOfRegister } from "../db/ops";
import { engine } from "../loop/current";
import { author, save } from "./save";

/**
 * Tells where the inspector is, so that the visit opens there again. Writes nothing when that is known, and
 * nothing into a finished sheet: looking at it must not undo the signature.
 */
export async function openVisit(visit: string, checkpoint: string | null = null): Promise<void> {
  const { user } = await author();
  const path = sheetStatePath(user.id);
  const heads = await confirmed(engine().db, visit, path);
  const own = await ownOfRegister(engine().db, visit, path);
  const shown = overlay(heads, own, await appliedFor(engine().db, visit, path)).map((op) => op.value as SheetState);
  if (shown.some((state) => state.kind === "finished" || (state.checkpoint ?? null) === checkpoint)) return;
  const value: SheetState = checkpoint === null ? { kind: "open" } : { kind: "open", checkpoint };
  await save({ visit, path, value, seen: heads.map((head) => head.dot) });
}
