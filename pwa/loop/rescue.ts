/**
 * A hand-over file of a locked vault: what waits in it, still sealed, with the vault's key sealed for the installation
 * (sync/README.md, "Hand-over files"). The tablet cannot read what it gives away; the office can. It is signed as any
 * other: the device's key lies beside the vault, not in it.
 */
import { base64url } from "../core/base64";
import { headMessage } from "../core/chain";
import type { SignedHead, SyncRequest } from "../core/wire";
import { PROTOCOL } from "../core/wire";
import { actorsInOrder, currentActor } from "../db/actor";
import { readContact } from "../db/contact";
import { sign } from "../db/key";
import { keptOf } from "../db/ops";
import type { ActorRow, OpRow, Tables } from "../db/tables";
import { deviceRefusal } from "../wire/deviceProblem";
import type { HandoverFile, PackedPush, Packing } from "./handover";
import { gzip, packFiles } from "./handover";

/** What the registry keeps of a vault for the day on which its PIN is forgotten. */
export interface Rescue {
  /** Raw public key of the installation, base64url. */
  readonly handoverKey: string;
  /** The data key, sealed for it. */
  readonly key: Uint8Array<ArrayBuffer>;
}

/** `db`: opened without its vault. Rejects with a Refusal. */
export async function packRescue({ db, clock }: Packing, { handoverKey, key }: Rescue, withPhotos = true): Promise<HandoverFile[]> {
  const actor = await currentActor(db);
  if (actor === null) throw deviceRefusal("device_not_enrolled");
  const pushes: PackedPush[] = [];
  for (const each of await actorsInOrder(db)) {
    const rows = await keptOf(db, each.actor, ["outbox"]);
    if (rows.length > 0) pushes.push({ ops: rows.length, bytes: await sealedPush(db, clock.reading(), each, rows) });
  }
  return packFiles({ db, clock }, { actor, handoverKey, pushes, vault: base64url(key) }, withPhotos);
}

/** As the body of a sync request, each op as it lies in storage. */
async function sealedPush(db: Tables, clock: SyncRequest["clock"], actor: ActorRow, rows: readonly OpRow[]): Promise<Blob> {
  const end = rows.at(-1) as OpRow;
  const head = { actor: actor.actor, counter: end.counter, hash: end.hash };
  const heads: SignedHead[] = [{ ...head, signature: await sign(actor.key, headMessage(head)) }];
  const { epoch } = await readContact(db);
  const header: SyncRequest = {
    protocol: PROTOCOL, actor: actor.actor, epoch, heads, cursors: [], photos: [], unsent: { findings: 0, photos: 0, oldest_ms: null },
    samples: [], check: false, clock,
  };
  const lines = rows.map((row) => JSON.stringify("sealed" in row ? { dot: row.dot, sealed: base64url(row.sealed as Uint8Array) } : { dot: row.dot, line: row.line }));
  return gzip([JSON.stringify(header), ...lines, ""].join("\n"));
}
