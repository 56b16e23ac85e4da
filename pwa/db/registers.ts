/** The registers of a visit as rows: confirmed heads, and own ops that are not gone yet. */
import type { PlacedHead } from "../core/device";
import { storedOp } from "../core/op";
import type { OwnOp } from "../core/own";
import { ownOp } from "./ops";
import type { Tables } from "./tables";

export interface VisitRegisters {
  /** Confirmed heads by path. */
  readonly confirmed: ReadonlyMap<string, readonly PlacedHead[]>;
  /** Own ops by path, refused ones too. */
  readonly own: ReadonlyMap<string, readonly OwnOp[]>;
  /** Position up to which each granted layer is confirmed. */
  readonly layers: ReadonlyMap<string, number>;
}

export async function visitRegisters(db: Tables, visit: string): Promise<VisitRegisters> {
  const heads = await db.heads.where({ visit }).toArray();
  const own = await db.ops.where({ visit }).toArray();
  const layers = await db.layers.where("[visit+layer]").between([visit, ""], [visit, "\uffff"]).toArray();
  return {
    confirmed: byPath(heads.map((row) => ({ ...storedOp(row.line, row.hash), position: row.position })), (head) => head.path),
    own: byPath(own.map(ownOp), (each) => each.op.path),
    layers: new Map(layers.map((row) => [row.layer, row.position])),
  };
}

function byPath<T>(items: readonly T[], path: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(path(item), [...(found.get(path(item)) ?? []), item]);
  return found;
}
