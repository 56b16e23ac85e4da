import { waitingConfirmed } from "../db/conduct";
import { readContact } from "../db/contact";
import { live } from "../db/live";
import { countUnsent, ownOp, quarantined } from "../db/ops";
import { photosNotHeld } from "../db/photos";
import { countDrafts } from "../db/screen";
import type { PhotoRow, Tables } from "../db/tables";
import type { Doing } from "../loop/activity";
import { engine } from "../loop/current";
import type { Live } from "./live";
import { refusedView } from "./sheet";
import type { QueuedPhoto, SyncState } from "./views";

type Stored = Omit<SyncState, "online" | "busy" | "transfer">;

/** How the device and the server stand, in numbers; always in sight. */
export function syncState(): Live<SyncState> {
  const { db, activity } = engine();
  return {
    subscribe(next, failed) {
      let stored: Stored | null = null;
      let doing: Doing = activity.now;
      const tell = (): void => { if (stored !== null) next({ ...stored, online: doing.online, busy: doing.busy > 0, transfer: doing.transfer }); };
      const stops = [
        live(() => readStored(db)).subscribe((value) => { stored = value; tell(); }, failed),
        activity.subscribe((value) => { doing = value; tell(); }),
      ];
      return () => { stops.forEach((stop) => { stop(); }); };
    },
  };
}

async function readStored(db: Tables): Promise<Stored> {
  const contact = await readContact(db);
  const photos = await photosNotHeld(db);
  const waiting = photos.filter((photo) => photo.state === "waiting");
  const unsentFindings = await countUnsent(db);
  const unsentConduct = (await waitingConfirmed(db)).length;
  return {
    unsentFindings,
    unsentPhotos: waiting.length,
    unsentConduct,
    bytesLeft: waiting.reduce((sum, photo) => sum + photo.bytes - photo.sentBytes, 0),
    photos: photos.map(queued),
    drafts: await countDrafts(db),
    clear: contact.lastContactMs !== null && unsentFindings + unsentConduct + photos.length === 0,
    lastContactMs: contact.lastContactMs,
    skewMs: contact.skewMs,
    skewErrorMs: contact.skewErrorMs,
    signedOut: contact.signedOut,
    revoked: contact.revoked,
    problem: contact.problem,
    refused: (await quarantined(db)).map((row) => refusedView(ownOp(row))),
  };
}

function queued({ sha256, bytes, sentBytes, savedMs, state, problem }: PhotoRow): QueuedPhoto {
  return { sha256, bytes, sentBytes, savedMs, refused: state === "refused", problem };
}
