/** The one row about the talk with the server. */
import type { ContactRow, Tables } from "./tables";
import { NO_CONTACT } from "./tables";

export async function readContact(db: Tables): Promise<ContactRow> {
  return { ...NO_CONTACT, ...(await db.contact.get("server")) };
}

/** Reads and writes inside the caller's transaction, or in one of its own. */
export async function changeContact(db: Tables, change: Partial<Omit<ContactRow, "id">>): Promise<void> {
  await db.transaction("rw", db.contact, async () => {
    await db.contact.put({ ...(await readContact(db)), ...change });
  });
}
