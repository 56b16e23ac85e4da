/** Which database is whose: the office has one of its own, and each person in the field another, in a vault. */
import { Dexie } from "dexie";
import { currentActor } from "./actor";
import type { Tables } from "./tables";
import { openAsIs, openTables } from "./tables";
import { vaultOf } from "./vault/registry";

/** Versions without vaults had this one alone, for whoever used the browser. */
const FIRST = "shidi";
const OFFICE = "shidi-office";

/** The office's; where it worked before there were vaults, it goes on in that one. */
export async function openOffice(): Promise<Tables> {
  return openTables((await writerOf(FIRST))?.office === true ? FIRST : OFFICE);
}

/** An inspector's work of a version without vaults, not yet in one: its database, and whose it is. Null: there is none. */
export async function plainWork(): Promise<{ readonly database: string; readonly user: string; readonly title: string } | null> {
  const writer = await writerOf(FIRST);
  return writer === null || writer.office ? null : { database: FIRST, user: writer.user, title: writer.title };
}

/** Where the next person who enrols here will work: the first that belongs to nobody. */
export async function freeDatabase(): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? FIRST : `${FIRST}-${String(number)}`;
    if ((await vaultOf(name)) === null && (await writerOf(name)) === null) return name;
  }
}

/**
 * Whether a database that somebody worked in is no more: nobody's, and without the preferences that everybody leaves
 * behind who is cleared away on purpose. A browser throws away all or nothing of it.
 */
export async function isThrownAway(name: string): Promise<boolean> {
  if ((await vaultOf(name)) !== null) return false;
  if (!(await Dexie.exists(name))) return true;
  const db = await openAsIs(name);
  try {
    return (await currentActor(db)) === null && (await db.preferences.count()) === 0;
  } finally {
    db.close();
  }
}

/** Who writes in a plain database; null when nobody does, or it is a vault. */
async function writerOf(name: string): Promise<{ readonly user: string; readonly title: string; readonly office: boolean } | null> {
  if ((await vaultOf(name)) !== null || !(await Dexie.exists(name))) return null;
  const db = await openAsIs(name);
  try {
    const actor = await currentActor(db);
    return actor === null ? null : { user: actor.user.id, title: actor.user.title, office: actor.user.role !== "inspector" };
  } finally {
    db.close();
  }
}
