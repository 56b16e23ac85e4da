/** The device's database: the only place that names IndexedDB. Every table has one writing module. */
import type { EntityTable, Table } from "dexie";
import { Dexie } from "dexie";
import type { Checklist } from "../core/checklist";
import type { OwnState } from "../core/own";
import type { AssignedCampaign, AssignedVisit, User } from "../wire/api";
import type { Problem } from "../wire/problem";
import { watching } from "./leaving";
import type { KeptBlob, Sealer } from "./vault/rows";
import { sealing } from "./vault/rows";

/** Who writes. One is current; a frozen or replaced one is retired and keeps its key, to sign what it still holds. */
export interface ActorRow {
  readonly actor: string;
  readonly current: 0 | 1;
  /** Earlier actors of this device have lower ones. */
  readonly order: number;
  readonly user: User;
  /** Name of the device as given at enrolment. */
  readonly device: string;
  /** Raw P-256 public key, 65 bytes. */
  readonly publicKey: Uint8Array;
  /** Not extractable. */
  readonly key: CryptoKey;
  /** Counter and hash of its last op. */
  readonly counter: number;
  readonly last_hash: string;
}

/** An own op: outbox and keep in one row (core/own.ts). */
export interface OpRow {
  readonly dot: string;
  readonly actor: string;
  readonly counter: number;
  readonly visit: string;
  readonly path: string;
  readonly layer: string;
  readonly hash: string;
  readonly line: string;
  readonly state: OwnState;
  readonly position: number | null;
  readonly code: string | null;
}

/** A confirmed head, as the server sent it. */
export interface HeadRow {
  readonly visit: string;
  readonly path: string;
  readonly layer: string;
  readonly dot: string;
  readonly hash: string;
  readonly position: number;
  readonly line: string;
  /** The server's word that it was in its log; heads from before protocol 3 have none. */
  readonly voucher?: string | undefined;
}

/** A granted layer and the position of the log up to which its heads are confirmed. */
export interface LayerRow {
  readonly visit: string;
  readonly layer: string;
  readonly position: number;
}

/** waiting: not yet verified by the server; refused: its bytes are not what was declared. */
export type PhotoRowState = "waiting" | "verified" | "refused";

/** How far a photo's original has come, by hash. */
export interface PhotoRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly savedMs: number;
  readonly state: PhotoRowState;
  readonly durable: boolean;
  /** Where a resumable upload goes on; null: not begun. */
  readonly uploadUrl: string | null;
  /** Bytes that the server has. */
  readonly sentBytes: number;
  /** Why the last attempt to send it failed, when that concerned this photo alone. */
  readonly problem: Problem | null;
}

/** The original bytes, sealed in a vault; apart from the row above so that counting progress never copies them. */
export interface OriginalRow extends KeptBlob {
  readonly sha256: string;
}

export interface ThumbRow extends KeptBlob {
  readonly sha256: string;
}

export interface VisitRow extends AssignedVisit {
  /** Key of the pinned checklist: `id@version`. */
  readonly checklistKey: string;
  readonly order: number;
}

export interface ChecklistRow {
  readonly key: string;
  readonly checklist: Checklist;
}

/** A clock sample; told ones are kept while their boot may still matter to this device. */
export interface SampleRow {
  readonly id?: number;
  readonly boot: string;
  readonly mono_ms: number;
  readonly wall_ms: number;
  readonly skew_ms: number;
  readonly error_ms: number;
  readonly told: 0 | 1;
}

/** What the device knows of its talk with the server: one row. */
export interface ContactRow {
  readonly id: "server";
  readonly epoch: string | null;
  readonly cursors: readonly string[];
  /** Ask for all digests with the next round: at first, after a restore or a mismatch. */
  readonly check: boolean;
  /** A new actor is needed before anything else is said (core/device.ts, `standing`). */
  readonly renew: boolean;
  /** The server came back from a backup: before all else it is given back what it may have forgotten (core/giveBack.ts). */
  readonly giveBack: boolean;
  /** Digest of the assignments that were loaded, and of the newest that the server announced. */
  readonly loaded: string | null;
  readonly announced: string | null;
  /** Raw public key of the installation, base64url: hand-over files are sealed for it. */
  readonly handoverKey: string | null;
  readonly loadedAtMs: number | null;
  readonly lastContactMs: number | null;
  readonly skewMs: number | null;
  readonly skewErrorMs: number | null;
  readonly signedOut: boolean;
  /** The office revoked this device: what is here still goes up, and then it is cleared. */
  readonly revoked: boolean;
  readonly problem: Problem | null;
}

/** Plain data of a screen, by a name that the screen chose. */
export interface ScreenRow {
  readonly key: string;
  readonly value: unknown;
}

/** When photos may go: whatever the network costs, only where it costs nothing, or not now. */
export type PhotoRoad = "always" | "unmetered" | "never";

/** What people chose for this device, whoever works with it. */
export interface PreferencesRow {
  readonly id: "device";
  readonly photos: PhotoRoad;
  /** Keep the screen on while photos go. */
  readonly awake: boolean;
  /** Minutes without a touch after which the vault locks. */
  readonly lockAfterMin: number;
  /** Whose work was cleared here because the office revoked the device; until somebody enrols again. */
  readonly clearedOf: string | null;
}

export const NO_PREFERENCES: PreferencesRow = { id: "device", photos: "always", awake: false, lockAfterMin: 10, clearedOf: null };

export const NO_CONTACT: ContactRow = {
  id: "server", epoch: null, cursors: [], check: true, renew: false, giveBack: false, loaded: null, announced: null, handoverKey: null, loadedAtMs: null,
  lastContactMs: null, skewMs: null, skewErrorMs: null, signedOut: false, revoked: false, problem: null,
};

export class Tables extends Dexie {
  declare actors: EntityTable<ActorRow, "actor">;
  declare ops: EntityTable<OpRow, "dot">;
  declare heads: Table<HeadRow, [string, string, string]>;
  declare layers: Table<LayerRow, [string, string]>;
  declare photos: EntityTable<PhotoRow, "sha256">;
  declare originals: EntityTable<OriginalRow, "sha256">;
  declare thumbs: EntityTable<ThumbRow, "sha256">;
  declare visits: EntityTable<VisitRow, "id">;
  declare campaigns: EntityTable<AssignedCampaign, "id">;
  declare checklists: EntityTable<ChecklistRow, "key">;
  declare samples: Table<SampleRow, number, SampleRow>;
  declare contact: EntityTable<ContactRow, "id">;
  declare screen: EntityTable<ScreenRow, "key">;
  declare preferences: EntityTable<PreferencesRow, "id">;
  /** Null: nothing is sealed (an office browser, a practice visit), or nobody is enrolled yet. */
  vault: Sealer | null;

  constructor(name: string, vault: Sealer | null = null) {
    // Strict: a tap that was confirmed on screen survives a power cut, not only a killed browser.
    super(name, { chromeTransactionDurability: "strict" });
    this.vault = vault;
    this.use(watching);
    this.use(sealing(() => this.vault));
    this.version(1).stores({
      actors: "actor, current",
      ops: "dot, [actor+counter], [visit+path], [visit+layer], visit, state",
      heads: "[visit+path+dot], [visit+layer], visit",
      layers: "[visit+layer]",
      photos: "sha256, state",
      originals: "sha256",
      thumbs: "sha256",
      visits: "id, order",
      campaigns: "id",
      checklists: "key",
      samples: "++id, told",
      contact: "id",
      screen: "key",
    });
    this.version(2).stores({ preferences: "id" }).upgrade(async (transaction) => {
      await transaction.table<PhotoRow>("photos").toCollection().modify({ problem: null });
      await transaction.table<ContactRow>("contact").toCollection().modify({ handoverKey: null });
    });
  }
}

/**
 * Opens the database as whatever version left it, for reading: for a person whose new version could not bring it up to
 * date. A migration that failed has changed nothing, since it is one transaction. Without its vault, sealed rows are
 * told with what is readable of them.
 */
export async function openAsIs(name: string, vault: Sealer | null = null): Promise<Tables> {
  const db = new Dexie(name, { chromeTransactionDurability: "strict" });
  db.use(sealing(() => vault));
  await db.open();
  for (const table of db.tables) Object.assign(db, { [table.name]: table });
  return Object.assign(db, { vault }) as Tables;
}

/** Opens a database by its name; with the vault that its rows are sealed by. */
export async function openTables(name: string, vault: Sealer | null = null): Promise<Tables> {
  const db = new Tables(name, vault);
  await db.open();
  return db;
}
