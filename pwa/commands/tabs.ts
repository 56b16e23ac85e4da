/**
 * Tabs of one browser are one device: they are locked together, and what opens one of them opens the others. The key goes
 * from memory to memory, and only among pages of this site.
 */
import type { Tables } from "../db/tables";

type Key = Uint8Array<ArrayBuffer>;

type Word =
  | { readonly kind: "ask" }
  | { readonly kind: "key"; readonly database: string; readonly key: Key }
  | { readonly kind: "lock" };

let opened: BroadcastChannel | null = null;
const channel = (): BroadcastChannel => (opened ??= new BroadcastChannel("shidi-vault"));
const say = (word: Word): void => { channel().postMessage(word); };

function hear(listener: (word: Word) => void): () => void {
  const heard = (event: MessageEvent<Word>): void => { listener(event.data); };
  channel().addEventListener("message", heard);
  return () => { channel().removeEventListener("message", heard); };
}

/** Tells all tabs what opens a vault, as soon as this one knows. */
export function tellKey(database: string, key: Key): void {
  say({ kind: "key", database, key });
}

/** Asks the other tabs, and calls `told` whenever one of them knows. The returned function stops listening. */
export function askForKey(told: (database: string, key: Key) => void): () => void {
  const stop = hear((word) => { if (word.kind === "key") told(word.database, word.key); });
  say({ kind: "ask" });
  return stop;
}

/** From now on this tab follows the others. Two people are never at work in one browser at the same time: it has one session. */
export function keepStep(db: Tables): void {
  hear((word) => {
    if (word.kind === "lock") forget();
    if (word.kind === "ask" && db.vault !== null) tellKey(db.name, db.vault.key);
    if (word.kind === "key" && (db.vault === null || word.database !== db.name)) forget();
  });
}

/** Locks all tabs: the key is in their memory alone, and goes with the page. */
export function lock(): void {
  say({ kind: "lock" });
  forget();
}

function forget(): void {
  document.documentElement.hidden = true;
  window.location.reload();
}
