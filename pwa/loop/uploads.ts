/** Photo bytes go on their own road, one after another, oldest first: a slow photo never holds up a finding. */
import { changePhoto, photoBlob, photoRow, waitingPhotos } from "../db/photos";
import type { PhotoRow, Tables } from "../db/tables";
import { Refusal } from "../wire/problem";
import type { Server } from "./ports";

/**
 * Uploads every waiting photo once and calls `arrived` after each. Rejects with the Refusal that stopped it:
 * no network or no session concerns all photos; any other refusal only the one, and the rest go on first.
 */
export async function runUploads(db: Tables, server: Server, arrived: () => void): Promise<void> {
  let failed: Refusal | null = null;
  for (const photo of await waitingPhotos(db)) {
    // Another tab may have finished it meanwhile.
    const now = await photoRow(db, photo.sha256);
    if (now?.state !== "waiting") continue;
    try {
      await uploadOne(db, server, now);
      arrived();
    } catch (reason) {
      if (!(reason instanceof Refusal) || concernsAll(reason)) throw reason;
      failed = reason;
    }
  }
  if (failed !== null) throw failed;
}

function concernsAll({ problem }: Refusal): boolean {
  return problem.code === "device_offline" || problem.status === 401;
}

async function uploadOne(db: Tables, server: Server, photo: PhotoRow): Promise<void> {
  const blob = await photoBlob(db, photo.sha256);
  if (blob === null) return;
  const writes: Promise<void>[] = [];
  const note = (change: Parameters<typeof changePhoto>[2]): void => { writes.push(changePhoto(db, photo.sha256, change)); };
  try {
    await server.upload({
      sha256: photo.sha256, blob, mediaType: photo.mediaType, uploadUrl: photo.uploadUrl,
      onUrl: (uploadUrl) => { note({ uploadUrl }); },
      onProgress: (sentBytes) => { note({ sentBytes }); },
    });
    note({ sentBytes: photo.bytes });
  } catch (reason) {
    // A place to resume that the server has forgotten must not be asked for again.
    if (reason instanceof Refusal && !concernsAll(reason)) note({ uploadUrl: null, sentBytes: 0 });
    throw reason;
  } finally {
    await Promise.all(writes);
  }
}
