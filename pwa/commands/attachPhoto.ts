import { base32 } from "../core/base64";
import type { Reading } from "../core/op";
import { photoPath } from "../core/path";
import type { CaptureRecord, Photo, Route } from "../core/photo";
import type { Whereabouts } from "../core/state";
import { dropDurable, keepPhoto, keepThumbnail } from "../db/photos";
import { toKeep } from "../db/vault/blobs";
import { engine } from "../loop/current";
import { Refusal } from "../wire/problem";
import type { OnCheckpoint } from "./on";
import { author, save } from "./save";

export interface Picked {
  /** As the camera or picker handed it over. */
  readonly bytes: Blob;
  readonly route: Route;
  /** Where the device was; without it, why that is not known. */
  readonly where?: Whereabouts;
  readonly caption?: string;
  /** A small picture for the screen; the original is never changed. */
  readonly thumbnail?: Blob | null;
}

/**
 * Stores the original bytes together with the op that declares them, before anything else happens to them.
 * Gives the photo's id. Rejects with a Refusal; nothing is stored then.
 */
export async function attachPhoto(on: Pick<OnCheckpoint, "visit" | "checkpoint">, picked: Picked): Promise<string> {
  // Some pickers revoke a file after a few reads: one read, at once.
  const at = engine().clock.reading();
  const bytes = await picked.bytes.arrayBuffer();
  const { user } = await author();
  const sha256 = hex(await crypto.subtle.digest("SHA-256", bytes));
  const photoId = `p-${base32(crypto.getRandomValues(new Uint8Array(10)))}`;
  const mediaType = picked.bytes.type.slice(0, 100);
  const value: Photo = {
    kind: "present", sha256, bytes: bytes.byteLength, media_type: mediaType, checkpoint: on.checkpoint.id,
    caption: picked.caption ?? "", capture: captureRecord(at, picked),
  };
  const { db } = engine();
  const original = await toKeep(db, "originals", sha256, new Blob([bytes], { type: mediaType }));
  const thumbnail = picked.thumbnail == null ? null : await toKeep(db, "thumbs", sha256, picked.thumbnail);
  const keep = (): Promise<unknown> => save({ visit: on.visit, path: photoPath(user.id, photoId), value, seen: [] }, null, at, async () => {
    await keepPhoto(db, { sha256, mediaType, savedMs: at.wall_ms, ...original });
    if (thumbnail !== null) await keepThumbnail(db, sha256, thumbnail);
  });
  await keep().catch((reason: unknown) => whenFull(reason, bytes.byteLength, keep));
  return photoId;
}

/** A full device first gives up what the server holds durably anyway; then the photo is tried once more. */
async function whenFull(reason: unknown, bytes: number, keep: () => Promise<unknown>): Promise<void> {
  const full = reason instanceof Refusal && reason.problem.code === "device_storage_full";
  if (!full || (await dropDurable(engine().db, 2 * bytes)) === 0) throw reason;
  await keep();
}

/** Stores a small picture of a photo that is already here. */
export async function attachThumbnail(sha256: string, thumbnail: Blob): Promise<void> {
  const { db } = engine();
  await keepThumbnail(db, sha256, await toKeep(db, "thumbs", sha256, thumbnail));
}

function captureRecord(at: Reading, picked: Picked): CaptureRecord {
  return {
    picked_at_ms: at.wall_ms, offset_min: at.offset_min, zone: engine().clock.zone(), mono_ms: at.mono_ms, boot: at.boot,
    route: picked.route, place: picked.where?.place ?? null, ...(picked.where?.no_place == null ? {} : { no_place: picked.where.no_place }),
  };
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
