import { live } from "../db/live";
import { readPreferences } from "../db/preferences";
import { engine } from "../loop/current";
import type { Live } from "./live";
import type { PreferencesView } from "./views";

/** What was chosen for this device, and what the browser says of the network. */
export function preferences(): Live<PreferencesView> {
  return live(async () => {
    const { photos, awake, lockAfterMin, clearedOf } = await readPreferences(engine().db);
    return { photos, awake, lockAfterMin, sealed: engine().db.vault !== null, clearedOf, metered: engine().metered() };
  });
}
