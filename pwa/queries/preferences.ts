import { live } from "../db/live";
import { readPreferences } from "../db/preferences";
import { engine } from "../loop/current";
import { onRoadChange } from "../net/line";
import type { Live } from "./live";
import type { PreferencesView } from "./views";

type Chosen = Omit<PreferencesView, "metered">;

/** What was chosen for this device, and what the browser says of the network, which changes under way. */
export function preferences(): Live<PreferencesView> {
  return {
    subscribe(next, failed) {
      let chosen: Chosen | null = null;
      const tell = (): void => { if (chosen !== null) next({ ...chosen, metered: engine().metered() }); };
      const stops = [live(readChosen).subscribe((value) => { chosen = value; tell(); }, failed), onRoadChange(tell)];
      return () => { stops.forEach((stop) => { stop(); }); };
    },
  };
}

async function readChosen(): Promise<Chosen> {
  const { photos, awake, lockAfterMin, clearedOf } = await readPreferences(engine().db);
  return { photos, awake, lockAfterMin, sealed: engine().db.vault !== null, clearedOf };
}
