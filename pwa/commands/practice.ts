/**
 * A practice visit: the real screens and commands over a database of its own, and an engine that knows no server. So
 * nothing of it can leave the device, and nothing of it stays when it ends.
 */
import type { Checklist } from "../core/checklist";
import { dropPractice, openPractice } from "../db/practice";
import { currentActor } from "../db/actor";
import { alone } from "../loop/alone";
import { deviceClock } from "../loop/clock";
import { engine, setEngine } from "../loop/current";
import { Engine } from "../loop/engine";
import { estimate } from "../loop/estimate";
import type { Server } from "../loop/ports";
import type { Assignments, User } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";

let real: Engine | null = null;

const nowhere = (): Promise<never> => Promise.reject(deviceRefusal("device_offline"));
const NO_SERVER: Server = {
  sync: nowhere, giveBack: nowhere, upload: nowhere, assignments: nowhere, checklist: nowhere, claim: nowhere, addActor: nowhere, renameActor: nowhere, confirmConduct: nowhere,
  signIn: nowhere, signOut: nowhere, whoIsSignedIn: nowhere, resume: nowhere, changePassword: nowhere,
};

/** From now on every command and query means the practice visit. */
export async function beginPractice(workOf: (user: User) => Assignments, checklist: Checklist): Promise<void> {
  if (real !== null) return;
  const began = engine();
  const me = await currentActor(began.db);
  if (me === null) throw deviceRefusal("device_not_enrolled");
  const db = await openPractice(workOf(me.user), checklist, Date.now());
  real = began;
  setEngine(new Engine({
    db, server: NO_SERVER, clock: deviceClock(), alone: alone(), online: () => false, random: Math.random, later: () => () => undefined,
    estimate, metered: () => null, wakeLater: () => undefined,
  }));
}

/** The real work again. The returned function throws the practice away: call it once no screen shows it any more. */
export function endPractice(): () => Promise<void> {
  const { db } = engine();
  if (real === null) return async () => undefined;
  setEngine(real);
  real = null;
  return () => dropPractice(db);
}
