import type { Tables } from "./tables";

const NOBODYS = new Set(["checklists", "preferences"]);

/** Forgets a person's work and key; checklists and what was chosen for the device are nobody's and stay. */
export async function emptyTables(db: Tables): Promise<void> {
  const theirs = db.tables.filter((table) => !NOBODYS.has(table.name));
  await db.transaction("rw", theirs, async () => {
    for (const table of theirs) await table.clear();
  });
}
