import { layerOf } from "../core/device";
import type { LayerName } from "../core/wire";
import type { Tables } from "./tables";

/** Position up to which a layer is confirmed; null when it is not granted. */
export async function appliedTo(db: Tables, { visit, layer }: LayerName): Promise<number | null> {
  return (await db.layers.get([visit, layer]))?.position ?? null;
}

/** The same for the layer of a register. */
export function appliedFor(db: Tables, visit: string, path: string): Promise<number | null> {
  return appliedTo(db, layerOf({ visit, path }));
}
