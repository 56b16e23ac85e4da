import type { Tables } from "./tables";

/** Forgets a person's work and key; checklists are nobody's and stay. */
export async function emptyTables(db: Tables): Promise<void> {
  const theirs = db.tables.filter((table) => table.name !== "checklists");
  await db.transaction("rw", theirs, async () => {
    for (const table of theirs) await table.clear();
  });
}
