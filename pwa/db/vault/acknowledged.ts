/** What goes after ten wrong PINs: all that the server has said it holds. What only this device has stays, sealed. */
import { dropPlaces } from "../screen";
import type { Tables } from "../tables";

export async function dropAcknowledged(db: Tables): Promise<void> {
  await db.transaction("rw", [db.ops, db.heads, db.layers, db.photos, db.originals, db.thumbs, db.visits, db.campaigns, db.screen, db.contact], async () => {
    await db.ops.where("state").anyOf("sent", "quarantined").delete();
    for (const table of [db.heads, db.layers, db.thumbs, db.visits, db.campaigns]) await table.clear();
    const held = await db.photos.where({ state: "verified" }).primaryKeys();
    await db.photos.bulkDelete(held);
    await db.originals.bulkDelete(held);
    await dropPlaces(db);
    // Whoever knows the PIN after all is given everything again.
    await db.contact.toCollection().modify({ cursors: [], check: true, loaded: null, loadedAtMs: null });
  });
}
