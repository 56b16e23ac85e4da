/** Photo bytes go on their own road, one after another, oldest first: a slow photo never holds up a finding. */
import { changePhoto, photoBlob, photoRow, waitingPhotos } from "../db/photos";
import type { PhotoRow, Tables } from "../db/tables";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import type { Transfer } from "./activity";
import { Meter } from "./meter";
import type { Server } from "./ports";

export interface Uploads {
  readonly db: Tables;
  readonly server: Server;
  /** A monotonic reading, ms. */
  readonly mono: () => number;
  /** Whether photos may go now: asked before each. */
  readonly mayGo: () => Promise<boolean>;
  /** Stops the one that is going. */
  readonly signal: AbortSignal;
  /** Called after each that arrived. */
  readonly arrived: () => void;
  readonly progress: (transfer: Transfer) => void;
}

/**
 * Uploads every waiting photo once. Rejects with the Refusal that stopped it: no network, no session or no room
 * on the server concerns all photos; any other refusal only the one, which keeps its reason, and the rest go on.
 */
export async function runUploads(parts: Uploads): Promise<void> {
  const { db } = parts;
  const photos = await waitingPhotos(db);
  const run = new Run(photos, parts);
  let failed: Refusal | null = null;
  for (const photo of photos) {
    if (parts.signal.aborted || !(await parts.mayGo())) break;
    // Another tab may have finished it meanwhile.
    const now = await photoRow(db, photo.sha256);
    if (now?.state !== "waiting") continue;
    try {
      await uploadOne(parts, now, (bytes) => { run.sent(now, bytes); });
      run.arrived(now);
      parts.arrived();
    } catch (reason) {
      if (!(reason instanceof Refusal) || concernsAll(reason)) throw reason;
      failed = reason;
    }
  }
  if (failed !== null) throw failed;
}

/** Count and bytes of one run, for the eye. */
class Run {
  readonly #meter = new Meter();
  readonly #parts: Uploads;
  readonly #photos: number;
  readonly #bytes: number;
  #donePhotos = 0;
  #doneBytes = 0;

  constructor(photos: readonly PhotoRow[], parts: Uploads) {
    this.#parts = parts;
    this.#photos = photos.length;
    this.#bytes = photos.reduce((all, row) => all + row.bytes - row.sentBytes, 0);
    this.#meter.note(0, parts.mono());
  }

  /** `bytes`: of this photo, those of earlier attempts too. */
  sent(photo: PhotoRow, bytes: number): void {
    this.#tell(photo, this.#doneBytes + Math.max(0, bytes - photo.sentBytes));
  }

  arrived(photo: PhotoRow): void {
    this.#donePhotos += 1;
    this.#doneBytes += photo.bytes - photo.sentBytes;
    this.#tell(photo, this.#doneBytes);
  }

  #tell({ sha256 }: PhotoRow, doneBytes: number): void {
    this.#meter.note(doneBytes, this.#parts.mono());
    this.#parts.progress({
      sha256, donePhotos: this.#donePhotos, photos: this.#photos, doneBytes, bytes: this.#bytes, bytesPerS: this.#meter.rate(),
    });
  }
}

const FOR_ALL = new Set(["device_offline", "device_upload_paused", "storage_full", "storage_failed"]);

/** The server has forgotten the place to resume at, or what lies there is not this photo. */
const BEGIN_AGAIN = new Set(["upload_unknown", "upload_hash"]);

function concernsAll({ problem }: Refusal): boolean {
  return FOR_ALL.has(problem.code) || problem.status === 401;
}

async function uploadOne({ db, server, signal }: Uploads, photo: PhotoRow, sent: (bytes: number) => void): Promise<void> {
  const blob = await photoBlob(db, photo.sha256);
  if (blob === null) {
    const lost = deviceRefusal("device_original_missing");
    await changePhoto(db, photo.sha256, { problem: lost.problem });
    throw lost;
  }
  const writes: Promise<void>[] = [];
  const note = (change: Parameters<typeof changePhoto>[2]): void => { writes.push(changePhoto(db, photo.sha256, change)); };
  try {
    await server.upload({
      sha256: photo.sha256, blob, mediaType: photo.mediaType, uploadUrl: photo.uploadUrl, signal,
      onUrl: (uploadUrl) => { note({ uploadUrl }); },
      onSent: sent,
      onProgress: (sentBytes) => { note({ sentBytes }); },
    });
    note({ sentBytes: photo.bytes, problem: null });
  } catch (reason) {
    if (reason instanceof Refusal && !concernsAll(reason)) {
      const { problem } = reason;
      note(BEGIN_AGAIN.has(problem.code) ? { uploadUrl: null, sentBytes: 0, problem } : { problem });
    }
    throw reason;
  } finally {
    await Promise.all(writes);
  }
}
