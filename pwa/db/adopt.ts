/** A new actor for this device: its first, or what follows one that was given up. */
import { dotText } from "../core/dot";
import type { Op } from "../core/op";
import { storedOp } from "../core/op";
import { asFirstAuthored, newChain, repeat } from "../core/repeat";
import type { User } from "../wire/api";
import { actorsInOrder } from "./actor";
import { changeContact } from "./contact";
import type { DeviceKey } from "./key";
import { freshRow, keptOf } from "./ops";
import type { OpRow, Tables } from "./tables";

/**
 * Makes the device write as a new actor from now on. What earlier actors have no receipt for is authored again
 * as the new one's first ops, in the same transaction: a write in between would name dots that never reach the
 * log.
 */
export async function adoptActor(db: Tables, key: DeviceKey, user: User, device: string): Promise<void> {
  await db.transaction("rw", db.actors, db.ops, db.contact, db.samples, async () => {
    const given = await actorsInOrder(db);
    const actors = given.map(({ actor }) => actor);
    const pending = (await Promise.all(actors.map((actor) => keptOf(db, actor, ["outbox", "forked"])))).flat();
    const before = (await Promise.all(actors.map((actor) => keptOf(db, actor, ["repeated"])))).flat();
    const own = new Map([...before, ...pending].map((row) => [row.dot, storedOp(row.line, row.hash)]));
    const waiting = pending.map((row) => own.get(row.dot) as Op);
    const again = repeat(asFirstAuthored(waiting, actors, (dot) => own.get(dotText(dot))), newChain(key.actor));
    const end = again.at(-1);
    await db.actors.toCollection().modify({ current: 0 });
    await db.ops.bulkPut(pending.map((row): OpRow => ({ ...row, state: "repeated" })));
    await db.ops.bulkAdd(again.map(freshRow));
    await db.actors.add({
      actor: key.actor, current: 1, order: given.length, user, device, publicKey: key.publicKey, key: key.key,
      counter: end?.dot.counter ?? 0, last_hash: end?.hash ?? newChain(key.actor).last_hash,
    });
    // The server knows a clock by the actor that told of it.
    await db.samples.toCollection().modify({ told: 0 });
    await changeContact(db, { renew: false, signedOut: false, revoked: false });
  });
}
