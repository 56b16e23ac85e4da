/** The walking order of a unit on this device. */
import type { Tables } from "./tables";

/** Ids in the order wanted; those not named keep their own order behind the named ones. */
export interface WalkOrder {
  readonly places: readonly string[];
  readonly checkpoints: readonly string[];
}

export const orderKey = (unit: string, checklist: string): string => `order/${unit}/${checklist}`;

const AS_LISTED: WalkOrder = { places: [], checkpoints: [] };

export async function orderOf(db: Tables, unit: string, checklist: string): Promise<WalkOrder> {
  return ((await db.screen.get(orderKey(unit, checklist)))?.value as WalkOrder | undefined) ?? AS_LISTED;
}
