/**
 * A restored server is given back what it has forgotten of others, before anything else is said to it.
 * What it answers to single ops changes nothing here: what it took comes back as news.
 */
import { MAX_HELD, writeGiveBack } from "../core/giveBack";
import { currentActor } from "../db/actor";
import { changeContact } from "../db/contact";
import { heldHeads, visitWords } from "../db/held";
import { Refusal } from "../wire/problem";
import type { Rounds } from "./round";

/** Rejects with a Refusal when it has to be tried again later: until then what is held stays here. */
export async function giveBack({ db, server }: Rounds): Promise<void> {
  const actor = await currentActor(db);
  if (actor === null) return;
  const held = await heldHeads(db);
  const visits = await visitWords(db);
  for (let from = 0; from < held.length || (from === 0 && visits.length > 0); from += MAX_HELD) {
    const body = writeGiveBack(actor.actor, held.slice(from, from + MAX_HELD), from === 0 ? visits : []);
    try {
      await server.giveBack(body);
    } catch (reason) {
      if (isUnknown(reason)) {
        await server.addActor(actor.publicKey, actor.device, []);
        await server.giveBack(body);
      } else if (!isFinal(reason)) {
        throw reason;
      }
    }
  }
  await changeContact(db, { giveBack: false });
}

/** The server was restored to before this device was enrolled. */
const isUnknown = (reason: unknown): boolean => reason instanceof Refusal && reason.problem.code === "actor_unknown";

/** It will never take this, whenever it is asked: the device's own work must not wait for that. */
const FINAL: ReadonlySet<number> = new Set([400, 403, 404, 405, 409, 413, 422]);
const isFinal = (reason: unknown): boolean => reason instanceof Refusal && FINAL.has(reason.problem.status);
