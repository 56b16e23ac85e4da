/**
 * A canary: a few words beside the database, kept where browsers clean up by other rules. When they tell of
 * work and the database is empty, the browser has thrown it away, and the person has to know.
 */
import { currentActor } from "./actor";
import { countUnsent } from "./ops";
import { missingOriginals, photosNotHeld } from "./photos";
import type { Tables } from "./tables";

/** One for each database: several people may work on one tablet. */
const keptFor = (db: Tables): string => (db.name === "shidi" ? "shidi.canary" : `shidi.canary.${db.name}`);

/** What was here when it was last looked at. */
export interface Canary {
  readonly user: string;
  readonly findings: number;
  readonly photos: number;
  /** Wall ms by this device's clock. */
  readonly atMs: number;
}

/** What the browser threw away: all of it, or the bytes of some photos. */
export type Loss = { readonly kind: "all"; readonly was: Canary } | { readonly kind: "photos"; readonly photos: number };

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The state of the work in a few words; null when nobody is enrolled. */
export async function canaryOf(db: Tables, atMs: number): Promise<Canary | null> {
  const actor = await currentActor(db);
  if (actor === null) return null;
  return { user: actor.user.title, findings: await countUnsent(db), photos: (await photosNotHeld(db)).length, atMs };
}

export function keepCanary(db: Tables, shelf: Shelf, canary: Canary): void {
  shelf.setItem(keptFor(db), JSON.stringify(canary));
}

/** The device was cleared on purpose, or a person has read of the loss. */
export function dropCanary(db: Tables, shelf: Shelf): void {
  shelf.removeItem(keptFor(db));
}

/** Null when everything that was here still is. */
export async function lossOf(db: Tables, shelf: Shelf): Promise<Loss | null> {
  const kept = shelf.getItem(keptFor(db));
  if (kept !== null && (await currentActor(db)) === null) return { kind: "all", was: JSON.parse(kept) as Canary };
  const photos = (await missingOriginals(db)).length;
  return photos > 0 ? { kind: "photos", photos } : null;
}
