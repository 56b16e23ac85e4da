/** Sync rounds: the oldest batch up, the news down, until neither side has anything left to say. */
import { headMessage } from "../core/chain";
import type { Op } from "../core/op";
import type { Page, SignedHead, SyncRequest } from "../core/wire";
import { PROTOCOL } from "../core/wire";
import { actorsInOrder, currentActor } from "../db/actor";
import { adoptActor } from "../db/adopt";
import type { Applied } from "../db/apply";
import { applyReply } from "../db/apply";
import { changeContact, readContact } from "../db/contact";
import { makeKey, sign } from "../db/key";
import type { Batch } from "../db/outbox";
import { keepingActors, leftBehind, oldestBatch } from "../db/outbox";
import { askedPhotos, countUnsentPhotos, doubtDurable, notePhotoStates } from "../db/photos";
import { addSample, markTold, untoldSamples } from "../db/samples";
import type { ActorRow, SampleRow, Tables } from "../db/tables";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { giveBack } from "./giveBack";
import type { DeviceClock, Server } from "./ports";
import type { Sampler } from "./sampler";
import { sampleOf } from "./sampler";

export interface Rounds {
  readonly db: Tables;
  readonly server: Server;
  readonly clock: DeviceClock;
  readonly sampler: Sampler;
}

/** However much waits, a run ends; the next trigger goes on. */
const MOST_ROUNDS = 1_000;
/** Rounds in a row in which nothing left the outbox although the server asked for more of it. */
const MOST_IDLE = 3;

/** Runs rounds until all is said, or only ops wait that the server cannot take yet. Rejects with a Refusal. */
export async function runRounds(parts: Rounds): Promise<void> {
  let idle = 0;
  let wrong = 0;
  for (let count = 0; count < MOST_ROUNDS && idle < MOST_IDLE; count += 1) {
    const done = await oneRound(parts);
    if (done === null) return;
    if (done.wrong && (wrong += 1) > 1) throw deviceRefusal("device_mismatch");
    idle = done.settled > 0 || done.pages ? 0 : idle + 1;
    if (!done.again && (done.settled === 0 || (await oldestBatch(parts.db, 1)) === null)) break;
  }
  for (const speaker of await keepingActors(parts.db)) await oneRound(parts, speaker);
}

interface RoundEnd extends Applied {
  /** The page brought news or snapshots. */
  readonly pages: boolean;
}

/**
 * One round trip, spoken by the actor whose ops it pushes; without any by `speaker`, or the current one.
 * Null when nobody is enrolled.
 */
export async function oneRound(parts: Rounds, speaker: ActorRow | null = null): Promise<RoundEnd | null> {
  const { db, server, clock, sampler } = parts;
  const current = await ownActor(db, server);
  if (current === null) return null;
  if ((await readContact(db)).giveBack) await giveBack(parts);
  const batch = await oldestBatch(db);
  const speaking = batch?.actor ?? speaker ?? current;
  const told = speaking.actor === current.actor ? await untoldSamples(db) : [];
  const header = await requestHeader(db, clock, speaking, batch, told);
  const page = await tell(server, speaking, header, batch?.ops ?? []);
  const got = clock.reading();
  const applied = await applyReply(db, { ...header, ops: batch?.ops ?? [] }, page);
  await markTold(db, told);
  if (header.epoch !== null && header.epoch !== page.header.epoch) await doubtDurable(db);
  else await notePhotoStates(db, page.header.photos);
  const kept = sampler.offer(sampleOf(header.clock, page.header.received_ms, page.header.sent_ms, got));
  if (kept !== null) await addSample(db, kept);
  await changeContact(db, {
    lastContactMs: got.wall_ms, signedOut: false, problem: null,
    ...(kept === null ? {} : { skewMs: kept.skew_ms, skewErrorMs: kept.error_ms }),
  });
  return { ...applied, pages: page.news.length + page.snapshots.length > 0 };
}

/** A server restored to before the speaker was enrolled is told its key again. */
async function tell(server: Server, speaker: ActorRow, header: SyncRequest, ops: readonly Op[]): Promise<Page> {
  try {
    return await server.sync(header, ops);
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.problem.code !== "actor_unknown") throw reason;
    await server.addActor(speaker.publicKey, speaker.device, []);
    return server.sync(header, ops);
  }
}

/** The actor that writes: a new one when the old one's chain has ended. */
async function ownActor(db: Tables, server: Server): Promise<ActorRow | null> {
  const actor = await currentActor(db);
  if (actor === null || !(await readContact(db)).renew) return actor;
  const key = await makeKey();
  const replaces = (await actorsInOrder(db)).map((each) => each.actor);
  const { user } = await server.addActor(key.publicKey, actor.device, replaces);
  await adoptActor(db, key, user, actor.device);
  return currentActor(db);
}

/** The header of a push of `batch`, with `told` samples; without a batch, of a round that only asks. */
export async function requestHeader(
  db: Tables, clock: DeviceClock, actor: ActorRow, batch: Batch | null, told: readonly SampleRow[],
): Promise<SyncRequest> {
  const contact = await readContact(db);
  // The office keeps this until the next contact: it must be true once this push has arrived.
  const left = await leftBehind(db, batch);
  const unsent = { findings: left.ops, photos: await countUnsentPhotos(db), oldest_ms: left.oldestMs };
  const heads = batch === null ? [] : [await signedHead(batch.actor, batch.ops.at(-1) as Op)];
  const photos = await askedPhotos(db);
  return {
    protocol: PROTOCOL, actor: actor.actor, epoch: contact.epoch, heads, cursors: contact.cursors, photos, unsent,
    samples: told.map(({ boot, mono_ms, wall_ms, skew_ms, error_ms }) => ({ boot, mono_ms, wall_ms, skew_ms, error_ms })),
    check: contact.check, clock: clock.reading(),
  };
}

async function signedHead({ actor, key }: ActorRow, { dot, hash }: Op): Promise<SignedHead> {
  const head = { actor, counter: dot.counter, hash };
  return { ...head, signature: await sign(key, headMessage(head)) };
}
