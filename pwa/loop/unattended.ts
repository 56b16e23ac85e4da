/**
 * Sends what an office browser wrote where no page is open: one run, no screens, no photos (their road is for a person to
 * choose). A vault is locked when its page is closed: what is in it waits for its person.
 */
import { openOffice } from "../db/databases";
import * as server from "../net/server";
import { alone } from "./alone";
import { deviceClock } from "./clock";
import { runRounds } from "./round";
import { Sampler } from "./sampler";

/** Rejects when it could not: the browser then wakes the worker again later. */
export async function sendFindings(): Promise<void> {
  const db = await openOffice();
  try {
    const upload = (): Promise<never> => Promise.reject(new Error("photos wait for a page"));
    const parts = { db, server: { ...server, upload }, clock: deviceClock(), sampler: new Sampler() };
    await alone()("sync", () => runRounds(parts));
  } finally {
    db.close();
  }
}
