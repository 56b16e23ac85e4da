/** For the day on which a PIN is forgotten: what was not sent must not be lost with it. */
import { readContact } from "../db/contact";
import { live } from "../db/live";
import type { Tables } from "../db/tables";
import { whileLocked } from "../db/vault/open";
import { changeVault, vaultOf } from "../db/vault/registry";
import { deviceClock } from "../loop/clock";
import type { HandoverFile } from "../loop/handover";
import { packRescue } from "../loop/rescue";
import { seal } from "../loop/seal";
import { deviceRefusal } from "../wire/deviceProblem";

/** Keeps the vault's key sealed for the installation beside it, as soon as the installation's key is here. */
export function watchRescue(db: Tables): void {
  live(() => readContact(db)).subscribe(({ handoverKey }) => { if (handoverKey !== null) void keepRescue(db, handoverKey); });
}

async function keepRescue(db: Tables, handoverKey: string): Promise<void> {
  const row = await vaultOf(db.name);
  if (db.vault === null || row === null || row.rescue?.handoverKey === handoverKey) return;
  const sealed = await seal([new Blob([db.vault.key])], handoverKey);
  await changeVault(db.name, { rescue: { handoverKey, key: new Uint8Array(await sealed.arrayBuffer()) } });
}

/** Files of what waits in a locked vault, for the office alone. Nothing leaves the vault by it. Rejects with a Refusal. */
export async function packLocked(database: string): Promise<HandoverFile[]> {
  const rescue = (await vaultOf(database))?.rescue ?? null;
  if (rescue === null) throw deviceRefusal("device_handover_unprepared");
  return whileLocked(database, (db) => packRescue({ db, clock: deviceClock() }, rescue));
}
