/**
 * Hand-over files: what waits on this device, signed by it and sealed for the installation that it is enrolled with
 * (sync/README.md, "Hand-over files"). For a tablet that does not reach the network: any office computer takes it in.
 */
import { currentActor } from "../db/actor";
import { readContact } from "../db/contact";
import { signBytes } from "../db/key";
import { outboxBatches } from "../db/outbox";
import { missingOriginals, photoAsKept, waitingPhotos } from "../db/photos";
import type { ActorRow, PhotoRow, Tables } from "../db/tables";
import { writeRequest } from "../core/wire";
import { deviceRefusal } from "../wire/deviceProblem";
import type { DeviceClock } from "./ports";
import { requestHeader } from "./round";
import { FORMAT, hexHash, seal } from "./seal";

/** Messengers carry no more. A larger day goes in several files, each whole by itself. */
const PART_BYTES = 180_000_000;

export interface Packing {
  readonly db: Tables;
  readonly clock: DeviceClock;
}

export interface HandoverFile {
  readonly blob: Blob;
  readonly findings: number;
  readonly photos: number;
  readonly part: number;
  readonly parts: number;
}

/**
 * The files that hold every op without a receipt and, if `withPhotos`, every photo that was not sent. Each holds all
 * ops, so that any of them may come first or get lost. Rejects with `device_handover_unprepared` where the
 * installation's key never came.
 */
export async function packHandover(parts: Packing, withPhotos: boolean): Promise<HandoverFile[]> {
  const { db } = parts;
  const actor = await currentActor(db);
  if (actor === null) throw deviceRefusal("device_not_enrolled");
  const { handoverKey } = await readContact(db);
  if (handoverKey === null) throw deviceRefusal("device_handover_unprepared");
  return packFiles(parts, { actor, handoverKey, pushes: await packPushes(parts), vault: null }, withPhotos);
}

export interface PackedPush {
  readonly ops: number;
  readonly bytes: Blob;
}

/** What goes into files. */
export interface Load {
  /** Who signs. */
  readonly actor: ActorRow;
  readonly handoverKey: string;
  readonly pushes: readonly PackedPush[];
  /** The sealed key of the vault in whose seal pushes and photos still are, base64url; null: they are plain. */
  readonly vault: string | null;
}

/** Signs and seals, in as many files as the photos need. */
export async function packFiles({ db, clock }: Packing, { actor, handoverKey, pushes, vault }: Load, withPhotos: boolean): Promise<HandoverFile[]> {
  const groups = withPhotos ? share(await photosHere(db)) : [[]];
  const files: HandoverFile[] = [];
  for (const [at, photos] of groups.entries()) {
    const pictures = await originals(db, photos);
    const manifest = new TextEncoder().encode(JSON.stringify({
      actor: actor.actor, made_ms: clock.reading().wall_ms, part: at + 1, parts: groups.length,
      pushes: await Promise.all(pushes.map(async ({ bytes }) => ({ bytes: bytes.size, sha256: await hexHash(bytes) }))),
      photos: photos.map(({ sha256, mediaType }, index) => ({ sha256, bytes: (pictures[index] as Blob).size, media_type: mediaType })),
      ...(vault === null ? {} : { vault }),
    }));
    const signature = await signBytes(actor.key, `${FORMAT}\n${await hexHash(new Blob([manifest]))}`);
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, manifest.byteLength);
    const contents = [new Blob([size.buffer, manifest, signature]), ...pushes.map((push) => push.bytes), ...pictures];
    const findings = pushes.reduce((all, push) => all + push.ops, 0);
    files.push({ blob: await seal(contents, handoverKey), findings, photos: photos.length, part: at + 1, parts: groups.length });
  }
  return files;
}

/** Everything in the outbox as the pushes that it would go in. */
async function packPushes(parts: Packing): Promise<PackedPush[]> {
  const pushes = [];
  for (const batch of await outboxBatches(parts.db)) {
    const header = await requestHeader(parts.db, parts.clock, batch.actor, batch, []);
    pushes.push({ ops: batch.ops.length, bytes: await gzip(writeRequest(header, batch.ops)) });
  }
  return pushes;
}

export function gzip(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
}

/** A photo whose bytes the browser threw away must not keep the others here. */
async function photosHere(db: Tables): Promise<PhotoRow[]> {
  const gone = new Set((await missingOriginals(db)).map((row) => row.sha256));
  return (await waitingPhotos(db)).filter((row) => !gone.has(row.sha256));
}

/** Photos in order, as many to a file as fit. */
function share(photos: readonly PhotoRow[]): PhotoRow[][] {
  const groups: PhotoRow[][] = [[]];
  let bytes = 0;
  for (const photo of photos) {
    if (bytes > 0 && bytes + photo.bytes > PART_BYTES) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(photo);
    bytes += photo.bytes;
  }
  return groups;
}

async function originals(db: Tables, photos: readonly PhotoRow[]): Promise<Blob[]> {
  const blobs = await Promise.all(photos.map(({ sha256 }) => photoAsKept(db, sha256)));
  if (blobs.some((blob) => blob === null)) throw deviceRefusal("device_original_missing");
  return blobs as Blob[];
}
