/**
 * A page that the browser puts aside for its back key takes its unfinished transactions along, and WebKit then lets no
 * other page of the site read or write until it returns, if it ever does. So they are ended when the page is put
 * aside, as if it had been killed: what they would have written is not there, and nothing half of it is.
 */
import type { DBCore, DBCoreTransaction, Middleware } from "dexie";

const open = new Set<DBCoreTransaction>();

/** Knows every transaction of a database until it ends. */
export const watching: Middleware<DBCore> = {
  stack: "dbcore",
  name: "watching",
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const transaction = core.transaction(stores, mode, options);
      open.add(transaction);
      for (const end of ["complete", "abort"]) {
        (transaction as unknown as EventTarget).addEventListener(end, () => { open.delete(transaction); });
      }
      return transaction;
    },
  }),
};

/** Ends every transaction of this page that is under way. */
export function endTransactions(): void {
  for (const transaction of open) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself, and its event is on the way.
    }
  }
}
