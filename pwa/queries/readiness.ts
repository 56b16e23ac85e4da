import { currentActor } from "../db/actor";
import { readContact } from "../db/contact";
import { live } from "../db/live";
import type { Tables } from "../db/tables";
import { assignedVisits, checklistOf } from "../db/work";
import { engine } from "../loop/current";
import type { Live } from "./live";
import type { Readiness } from "./views";

/** Whether the device could go where there is no network, point by point. */
export function readiness(): Live<Readiness> {
  const { db } = engine();
  // What the browser says is asked first: an answer that is not the database's own would end the live query.
  return {
    subscribe(next, failed) {
      let stop = (): void => undefined;
      let ended = false;
      void browserSays().then((browser) => {
        if (!ended) stop = live(() => readReadiness(db, browser)).subscribe(next, failed);
      }, failed);
      return () => { ended = true; stop(); };
    },
  };
}

type Browser = Pick<Readiness, "installed" | "shell" | "persistent" | "freeBytes">;

async function browserSays(): Promise<Browser> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null) ?? null;
  return {
    installed: matchMedia("(display-mode: standalone)").matches,
    shell: navigator.serviceWorker?.controller != null,
    persistent: await navigator.storage?.persisted?.().catch(() => null) ?? null,
    freeBytes: estimate?.quota === undefined ? null : Math.max(0, estimate.quota - (estimate.usage ?? 0)),
  };
}

async function readReadiness(db: Tables, browser: Browser): Promise<Readiness> {
  const contact = await readContact(db);
  const visits = await assignedVisits(db);
  const here = await Promise.all(visits.map((row) => checklistOf(db, row.checklistKey)));
  const visitsReady = here.filter((checklist) => checklist !== null).length;
  const enrolled = (await currentActor(db)) !== null;
  const clockKnown = contact.skewMs !== null;
  return {
    ...browser, enrolled, visits: visits.length, visitsReady, clockKnown, skewMs: contact.skewMs,
    loadedAtMs: contact.loadedAtMs,
    ready: enrolled && browser.shell && clockKnown && visits.length > 0 && visitsReady === visits.length,
  };
}
