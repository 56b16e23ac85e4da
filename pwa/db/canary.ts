/**
 * A canary: a few words beside the database, kept where browsers clean up by other rules. When they tell of
 * work and the database is empty, the browser has thrown it away, and the person has to know.
 */
import { currentActor } from "./actor";
import { isThrownAway } from "./databases";
import { countUnsent } from "./ops";
import { missingOriginals, photosNotHeld } from "./photos";
import type { Tables } from "./tables";

const KEPT = "shidi.canary";
const FIRST = "shidi";

/** One for each database: several people may work on one tablet. */
const keptFor = (database: string): string => (database === FIRST ? KEPT : `${KEPT}.${database}`);

/** What was here when it was last looked at. */
export interface Canary {
  readonly user: string;
  readonly findings: number;
  readonly photos: number;
  /** Wall ms by this device's clock. */
  readonly atMs: number;
}

/** What the browser threw away: all work of some people, or the bytes of some photos. */
export type Loss = { readonly kind: "all"; readonly was: readonly Canary[] } | { readonly kind: "photos"; readonly photos: number };

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The state of the work in a few words; null when nobody is enrolled. */
export async function canaryOf(db: Tables, atMs: number): Promise<Canary | null> {
  const actor = await currentActor(db);
  if (actor === null) return null;
  return { user: actor.user.title, findings: await countUnsent(db), photos: (await photosNotHeld(db)).length, atMs };
}

export function keepCanary(db: Tables, shelf: Shelf, canary: Canary): void {
  shelf.setItem(keptFor(db.name), JSON.stringify(canary));
}

/** The device was cleared on purpose. */
export function dropCanary(db: Tables, shelf: Shelf): void {
  shelf.removeItem(keptFor(db.name));
}

/** A person has read of the loss. */
export async function dropLost(shelf: Shelf): Promise<void> {
  for (const database of await lostDatabases(shelf)) shelf.removeItem(keptFor(database));
}

/** Null when everything that was here still is. */
export async function lossOf(db: Tables, shelf: Shelf): Promise<Loss | null> {
  const lost = await lostDatabases(shelf);
  if (lost.length > 0) return { kind: "all", was: lost.map((database) => JSON.parse(shelf.getItem(keptFor(database)) as string) as Canary) };
  const photos = (await missingOriginals(db)).length;
  return photos > 0 ? { kind: "photos", photos } : null;
}

/** Databases that a canary tells of and that are gone; oldest first. */
async function lostDatabases(shelf: Shelf): Promise<string[]> {
  const kept = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "").filter((key) => key === KEPT || key.startsWith(`${KEPT}.`)).sort();
  const databases = kept.map((key) => (key === KEPT ? FIRST : key.slice(KEPT.length + 1)));
  const gone = await Promise.all(databases.map((database) => isThrownAway(database)));
  return databases.filter((_, at) => gone[at]);
}
