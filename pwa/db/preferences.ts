/** What people chose for this device. */
import type { PreferencesRow, Tables } from "./tables";
import { NO_PREFERENCES } from "./tables";

export async function readPreferences(db: Tables): Promise<PreferencesRow> {
  return (await db.preferences.get("device")) ?? NO_PREFERENCES;
}

export async function changePreferences(db: Tables, change: Partial<Omit<PreferencesRow, "id">>): Promise<void> {
  await db.transaction("rw", db.preferences, async () => {
    await db.preferences.put({ ...(await readPreferences(db)), ...change });
  });
}
