/** What people chose for this device. */
import type { PreferencesRow, Tables } from "./tables";
import { NO_PREFERENCES } from "./tables";

export async function readPreferences(db: Tables): Promise<PreferencesRow> {
  return { ...NO_PREFERENCES, ...(await db.preferences.get("device")) };
}

export async function changePreferences(db: Tables, change: Partial<Omit<PreferencesRow, "id">>): Promise<void> {
  await db.transaction("rw", db.preferences, async () => {
    await db.preferences.put({ ...(await readPreferences(db)), ...change });
  });
}
