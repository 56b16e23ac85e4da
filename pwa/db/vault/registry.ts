/**
 * The vaults of this browser: one per person who works with it, each over a database of its own. Readable while all are
 * locked, so it holds nothing but who may try a PIN, and what the PIN is tried on.
 */
import type { EntityTable } from "dexie";
import { Dexie } from "dexie";
import type { WrappedKey } from "./pin";
import { waitLeft } from "./waits";

export interface VaultRow extends WrappedKey {
  /** Name of its database. */
  readonly database: string;
  readonly user: string;
  /** Name on the lock screen. */
  readonly title: string;
  readonly madeAtMs: number;
  /** Wrong PINs in a row, and when the last one was tried, by the device's wall clock. */
  readonly failures: number;
  readonly failedAtMs: number | null;
  /** The data key sealed for the installation with this raw public key (base64url); null: the device was not prepared yet. */
  readonly rescue: { readonly handoverKey: string; readonly key: Uint8Array<ArrayBuffer> } | null;
  /** What of the outbox went to the office sealed while this was locked, and when; the newest only. */
  readonly carried?: { readonly upTo: string; readonly atMs: number };
  /** Rows or photos of a version without vaults may still be plain. */
  readonly plain: boolean;
}

class Registry extends Dexie {
  declare vaults: EntityTable<VaultRow, "database">;

  constructor() {
    super("shidi-vaults", { chromeTransactionDurability: "strict" });
    this.version(1).stores({ vaults: "database" });
  }
}

const registry = new Registry();

/** All of them, oldest first. */
export async function vaults(): Promise<VaultRow[]> {
  return (await registry.vaults.toArray()).sort((a, b) => a.madeAtMs - b.madeAtMs);
}

export async function vaultOf(database: string): Promise<VaultRow | null> {
  return (await registry.vaults.get(database)) ?? null;
}

export async function addVault(row: VaultRow): Promise<void> {
  await registry.vaults.put(row);
}

export async function changeVault(database: string, change: Partial<Omit<VaultRow, "database">>): Promise<void> {
  await registry.vaults.update(database, change);
}

export async function dropVault(database: string): Promise<void> {
  await registry.vaults.delete(database);
}

/** An attempt that may be made, counted already; or how long none may be made. Null: there is no such vault. */
export function countAttempt(database: string, nowMs: number): Promise<{ readonly row: VaultRow } | { readonly waitMs: number } | null> {
  return registry.transaction("rw", registry.vaults, async () => {
    const row = await registry.vaults.get(database);
    if (row === undefined) return null;
    const waitMs = waitLeft(row.failures, row.failedAtMs, nowMs);
    if (waitMs > 0) {
      // A clock that was set back would stretch the wait.
      if ((row.failedAtMs ?? 0) > nowMs) await registry.vaults.put({ ...row, failedAtMs: nowMs });
      return { waitMs };
    }
    const counted = { ...row, failures: row.failures + 1, failedAtMs: nowMs };
    await registry.vaults.put(counted);
    return { row: counted };
  });
}
