import { readContact } from "../db/contact";
import { live } from "../db/live";
import { countUnsent, ownOp, quarantined } from "../db/ops";
import { waitingPhotos } from "../db/photos";
import type { Tables } from "../db/tables";
import type { Doing } from "../loop/activity";
import { engine } from "../loop/current";
import type { Live } from "./live";
import { refusedView } from "./sheet";
import type { SyncState } from "./views";

type Stored = Omit<SyncState, "online" | "busy">;

/** How the device and the server stand, in numbers; always in sight. */
export function syncState(): Live<SyncState> {
  const { db, activity } = engine();
  return {
    subscribe(next, failed) {
      let stored: Stored | null = null;
      let doing: Doing = activity.now;
      const tell = (): void => { if (stored !== null) next({ ...stored, online: doing.online, busy: doing.busy > 0 }); };
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
  const photos = await waitingPhotos(db);
  return {
    unsentFindings: await countUnsent(db),
    unsentPhotos: photos.length,
    bytesLeft: photos.reduce((sum, photo) => sum + photo.bytes - photo.sentBytes, 0),
    lastContactMs: contact.lastContactMs,
    skewMs: contact.skewMs,
    skewErrorMs: contact.skewErrorMs,
    signedOut: contact.signedOut,
    problem: contact.problem,
    refused: (await quarantined(db)).map((row) => refusedView(ownOp(row))),
  };
}
