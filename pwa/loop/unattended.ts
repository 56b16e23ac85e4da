/**
 * What goes while nobody is at work: one run, no screens, no photos (their road is for a person to choose). What an office
 * browser wrote goes as ever; what is in a vault goes sealed, as a hand-over file that this device cannot read and
 * the office's server can. Its receipts come once its person unlocks it.
 */
import { openOffice } from "../db/databases";
import { beginNewLog } from "../db/newLog";
import { outboxEnd } from "../db/outbox";
import { whileLocked } from "../db/vault/open";
import type { VaultRow } from "../db/vault/registry";
import { changeVault, vaults } from "../db/vault/registry";
import { giveBack, sync } from "../net/round";
import * as server from "../net/server";
import { alone } from "./alone";
import { deviceClock } from "./clock";
import { packRescue } from "./rescue";
import { runRounds } from "./round";
import { Sampler } from "./sampler";
import { ownSession } from "./session";

const whole = { ...server, sync, giveBack, upload: (): Promise<never> => Promise.reject(new Error("photos wait for a page")) };

/** With no page open: all there is. Rejects when it could not: the browser then wakes the worker again later. */
export async function sendFindings(): Promise<void> {
  if ((await vaults()).length > 0) await beginNewLog();
  await sendLocked();
  const db = await openOffice();
  try {
    const parts = { db, server: whole, clock: deviceClock(), sampler: new Sampler() };
    await alone()("sync", () => runRounds(parts));
  } finally {
    db.close();
  }
}

/** The findings of every locked vault; each once, until more is written. Rejects when one could not go. */
export async function sendLocked(): Promise<void> {
  await alone()("carry", async () => {
    for (const row of await vaults()) await carry(row);
  });
}

async function carry({ database, user, rescue, carried }: VaultRow): Promise<void> {
  if (rescue === null) return;
  await whileLocked(database, async (db) => {
    const upTo = await outboxEnd(db);
    if (upTo === "" || upTo === carried?.upTo) return;
    await ownSession(db, whole, user);
    for (const { blob } of await packRescue({ db, clock: deviceClock() }, rescue, false)) await server.handOver(blob);
    await changeVault(database, { carried: { upTo, atMs: Date.now() } });
  });
}
