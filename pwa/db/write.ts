/** Authoring: the one way in which work enters the device. */
import type { Dot } from "../core/dot";
import type { Op, Reading } from "../core/op";
import { author } from "../core/line";
import { superseding } from "../core/own";
import { currentActor } from "./actor";
import { appliedFor } from "./layers";
import { freshRow, ownOfRegister } from "./ops";
import type { ActorRow, Tables } from "./tables";

/** One value for one register. `seen`: its confirmed heads that the author had on screen. */
export interface Writing {
  readonly visit: string;
  readonly path: string;
  readonly value: unknown;
  readonly seen: readonly Dot[];
}

/** Thrown when nobody is enrolled on this device. */
export class NotEnrolled extends Error {
  override readonly name = "NotEnrolled";
}

/**
 * Stores `writings` as the next ops of this device, together or not at all (several carry one group), with
 * whatever `also` writes to the photo tables. Ops are made before the transaction opens, since work that is
 * not storage's would end it; inside, the chain must still be where it was, else another tab wrote: again.
 */
export async function write(
  db: Tables, writings: readonly Writing[], at: Reading, also: () => Promise<void> = async () => undefined,
): Promise<Op[]> {
  for (;;) {
    const actor = await currentActor(db);
    if (actor === null) throw new NotEnrolled();
    const ops = await draftOps(db, actor, writings, at);
    if (await append(db, actor, ops, also)) return ops;
  }
}

async function draftOps(db: Tables, actor: ActorRow, writings: readonly Writing[], at: Reading): Promise<Op[]> {
  const group = writings.length > 1 ? `g${String(actor.counter + 1)}` : null;
  const ops: Op[] = [];
  let { counter, last_hash } = actor;
  for (const { visit, path, value, seen } of writings) {
    const supersedes = superseding(seen, await ownOfRegister(db, visit, path), await appliedFor(db, visit, path));
    const op = author({ visit, path, value, supersedes, at, group }, { actor: actor.actor, counter: counter + 1 }, last_hash);
    ops.push(op);
    counter += 1;
    last_hash = op.hash;
  }
  return ops;
}

/** False when the chain has moved since `actor` was read; nothing is written then. */
function append(db: Tables, actor: ActorRow, ops: readonly Op[], also: () => Promise<void>): Promise<boolean> {
  return db.transaction("rw", [db.actors, db.ops, db.photos, db.originals, db.thumbs, db.screen], async () => {
    const now = await currentActor(db);
    if (now?.actor !== actor.actor || now.counter !== actor.counter || now.last_hash !== actor.last_hash) return false;
    const end = ops[ops.length - 1] as Op;
    await db.ops.bulkAdd(ops.map(freshRow));
    await db.actors.update(actor.actor, { counter: end.dot.counter, last_hash: end.hash });
    await also();
    return true;
  });
}
