import { deviceClock } from "../loop/clock";
import { engine } from "../loop/current";
import type { HandoverFile } from "../loop/handover";
import { packHandover as pack } from "../loop/handover";
import { codesOf } from "../wire/codes";
import { deviceRefusal } from "../wire/deviceProblem";
import { openAtDoor } from "./door";

export type { HandoverFile } from "../loop/handover";

/** Files of everything that waits here, photos too. Nothing leaves the outbox by it. Rejects with a Refusal. */
export function packHandover(): Promise<HandoverFile[]> {
  return pack(engine(), true);
}

/** The same from the database that this version could not open: nothing is changed in it. */
export async function rescueHandover(): Promise<HandoverFile[]> {
  const db = await openAtDoor();
  try {
    return await pack({ db, clock: deviceClock() }, true);
  } finally {
    db.close();
  }
}

/** The findings alone as texts of QR codes. Rejects with a Refusal, `device_handover_large` too. */
export async function packCodes(): Promise<string[]> {
  const [file] = await pack(engine(), false);
  const codes = codesOf(new Uint8Array(await (file as HandoverFile).blob.arrayBuffer()));
  if (codes === null) throw deviceRefusal("device_handover_large");
  return codes;
}
