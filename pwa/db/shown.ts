/** One register as screens show it, outside a whole view. */
import type { Op } from "../core/op";
import type { Dot } from "../core/dot";
import { overlay } from "../core/own";
import { confirmed } from "./apply";
import { appliedFor } from "./layers";
import { ownOfRegister } from "./ops";
import type { Tables } from "./tables";

export interface ShownRegister {
  /** Confirmed heads with own pending work laid over them. */
  readonly heads: readonly Op[];
  /** What a new op supersedes: dots of the confirmed heads. */
  readonly seen: readonly Dot[];
}

export async function shownRegister(db: Tables, visit: string, path: string): Promise<ShownRegister> {
  const heads = await confirmed(db, visit, path);
  const own = await ownOfRegister(db, visit, path);
  return { heads: overlay(heads, own, await appliedFor(db, visit, path)), seen: heads.map((head) => head.dot) };
}
