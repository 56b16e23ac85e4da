import type { WalkOrder } from "../db/order";
import { orderKey } from "../db/order";
import { dropFromScreen, keepOnScreen } from "../db/screen";
import { engine } from "../loop/current";

/**
 * Keeps the order in which this unit is walked, on this device: it is how one person goes, no evidence, and nobody
 * else's screen must follow. The unit's next visit begins with it. Null: the checklist's own order again.
 */
export function arrangeWalk(visit: { readonly unit: { readonly id: string }; readonly checklist: { readonly id: string } }, order: WalkOrder | null): Promise<void> {
  const { db } = engine();
  const key = orderKey(visit.unit.id, visit.checklist.id);
  return order === null ? dropFromScreen(db, key) : keepOnScreen(db, key, order);
}
