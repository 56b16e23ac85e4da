/** What the loops need of the outside, so that tests can stand in for it. */
import type { Checklist } from "../core/checklist";
import type { Op, Reading } from "../core/op";
import type { Page, SyncRequest } from "../core/wire";
import type { UploadOrder } from "../net/upload";
import type { Assignments, ChecklistName, Enrolled, Me } from "../wire/api";

/** Every function rejects with a Refusal. */
export interface Server {
  sync(header: SyncRequest, ops: readonly Op[]): Promise<Page>;
  /** Ops of others for a restored server, as `core/giveBack.ts` writes them. */
  giveBack(body: string): Promise<unknown>;
  upload(order: UploadOrder): Promise<void>;
  assignments(): Promise<Assignments>;
  checklist(name: ChecklistName): Promise<Checklist>;
  claim(code: string, publicKey: Uint8Array, device: string): Promise<Enrolled>;
  confirmConduct(visit: string, user: string, items: readonly string[]): Promise<unknown>;
  addActor(publicKey: Uint8Array, device: string, replaces: readonly string[]): Promise<Enrolled>;
  renameActor(actor: string, device: string): Promise<void>;
  signIn(name: string, password: string): Promise<Me>;
  signOut(): Promise<void>;
  whoIsSignedIn(): Promise<Me>;
  resume(actor: string, sign: (message: string) => Promise<string>): Promise<Me>;
  changePassword(old: string, next: string): Promise<Me>;
}

export interface DeviceClock {
  /** What the device's clocks say now. */
  reading(): Reading;
  /** IANA name of the device's zone. */
  zone(): string;
}

/** Runs `work` while no other tab of this device runs work of that name. */
export type Alone = <T>(name: string, work: () => Promise<T>) => Promise<T>;
