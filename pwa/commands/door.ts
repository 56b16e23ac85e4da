/** Before the engine: who works on this device, and which database a tab may open. */
import { freeDatabase, plainWork } from "../db/databases";
import { beginNewLog } from "../db/newLog";
import { countUnsent } from "../db/ops";
import { outboxEnd } from "../db/outbox";
import { photosNotHeld } from "../db/photos";
import { countDrafts } from "../db/screen";
import type { Tables } from "../db/tables";
import { openAsIs, openTables } from "../db/tables";
import { newVault, openVault, sealerOf, tryPin, whileLocked } from "../db/vault/open";
import type { VaultRow } from "../db/vault/registry";
import { vaults } from "../db/vault/registry";
import { MOST_WRONG, waitLeft } from "../db/vault/waits";
import { estimate } from "../loop/estimate";
import { freeBytes, SPARE_BYTES } from "../loop/room";
import { onWaking } from "../loop/waking";
import { tellKey } from "./tabs";

export { weakness } from "../db/vault/pin";
export type { Tables } from "../db/tables";

/** One person's locked work. */
export interface LockedView {
  readonly database: string;
  readonly title: string;
  readonly failures: number;
  readonly waitMs: number;
  /** What waits here for the server; drafts were never saved. */
  readonly unsent: { readonly findings: number; readonly photos: number; readonly drafts: number };
  /** When the findings that wait here went to the office sealed; null: they did not, or more was written since. */
  readonly carriedAtMs: number | null;
  /** Whether findings can go sealed at all: the device was prepared once. */
  readonly carries: boolean;
  /** The same person has enrolled here again since. */
  readonly older: boolean;
}

export interface Door {
  readonly locked: readonly LockedView[];
  /** Whose work lies here unsealed, from a version without vaults. */
  readonly plain: string | null;
}

export type Unlocking =
  | { readonly kind: "opened"; readonly db: Tables }
  | { readonly kind: "wrong"; readonly left: number; readonly waitMs: number }
  | { readonly kind: "wait"; readonly waitMs: number };

/** Until then nothing is written where work lies; null before anybody stood at the door. */
let steady: Promise<void> | null = null;

/** With the first look at the door: a PIN takes longer to type. */
function makeSteady(): Promise<void> {
  steady ??= freeBytes(estimate).then((free) => (free !== null && free < SPARE_BYTES ? undefined : beginNewLog()));
  return steady;
}

export async function door(nowMs: number): Promise<Door> {
  const rows = await vaults();
  const locked = await Promise.all(rows.map((row, at) => lockedView(row, rows.slice(at + 1), nowMs)));
  if (rows.length > 0) void makeSteady();
  return { locked, plain: (await plainWork())?.title ?? null };
}

/**
 * Sends the findings of locked vaults, sealed, now and whenever there is a network again; `told` after each that went. What fails
 * is tried again with the next. The returned function stops it.
 */
export function carryWhileLocked(told: () => void): () => void {
  let going = true;
  const carry = (): void => {
    if (!going || !navigator.onLine) return;
    void makeSteady().then(() => import("../loop/unattended")).then(({ sendLocked }) => sendLocked()).then(() => { if (going) told(); }, () => undefined);
  };
  carry();
  window.addEventListener("online", carry);
  const stop = onWaking(carry);
  return () => {
    going = false;
    window.removeEventListener("online", carry);
    stop();
  };
}

async function lockedView(row: VaultRow, later: readonly VaultRow[], nowMs: number): Promise<LockedView> {
  const { database, title, failures, rescue, carried } = row;
  const { upTo, ...unsent } = await whileLocked(database, async (db) => ({
    findings: await countUnsent(db), photos: (await photosNotHeld(db)).length, drafts: await countDrafts(db), upTo: await outboxEnd(db),
  }));
  const carriedAtMs = carried !== undefined && carried.upTo === upTo ? carried.atMs : null;
  return { database, title, failures, carriedAtMs, carries: rescue !== null, waitMs: waitLeft(failures, row.failedAtMs, nowMs), unsent, older: later.some(({ user }) => user === row.user) };
}

type Key = Uint8Array<ArrayBuffer>;

/** What the door was last opened with. */
let turned: { readonly database: string; readonly key: Key } | null = null;

/** Tries a PIN. */
export async function unlock(database: string, pin: string, nowMs: number): Promise<Unlocking> {
  await makeSteady();
  const tried = await tryPin(database, pin, nowMs);
  if (tried.kind === "wait") return tried;
  if (tried.kind === "wrong") return { kind: "wrong", left: Math.max(0, MOST_WRONG - tried.failures), waitMs: tried.waitMs };
  tellKey(database, tried.key);
  return { kind: "opened", db: await openWith(database, tried.key) };
}

/** Opens with a key that is known, here or in another tab of this browser. */
export async function openWith(database: string, key: Key): Promise<Tables> {
  turned = { database, key };
  await steady;
  return openVault(database, key);
}

/** What lies behind the door, as whatever version left it: for when opening it as this version has failed. */
export async function openAtDoor(): Promise<Tables> {
  if (turned === null) return openAsIs((await plainWork())?.database ?? (await freeDatabase()));
  return openAsIs(turned.database, await sealerOf(turned.key));
}

/** Puts the work of a version without vaults into one. The PIN is known to be good. */
export async function sealPlainWork(pin: string, nowMs: number): Promise<Tables> {
  const work = await plainWork();
  if (work === null) return openForNobody();
  const vault = await newVault(pin);
  await vault.claim(work.database, work, nowMs, true);
  tellKey(work.database, vault.key);
  return openWith(work.database, vault.key);
}

/** A database for whoever enrols next. */
export async function openForNobody(): Promise<Tables> {
  await steady;
  return openTables(await freeDatabase());
}
