import { currentActor } from "../db/actor";
import { readContact } from "../db/contact";
import { live } from "../db/live";
import { photoSizes } from "../db/photos";
import type { Tables, VisitRow } from "../db/tables";
import { assignedVisits, checklistOf } from "../db/work";
import { engine } from "../loop/current";
import type { Live } from "./live";
import { readSources } from "./sources";
import type { Readiness, SpacePlan, VisitView } from "./views";
import { visitView } from "./visitView";

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

/** A unit's site takes about as many. */
const PHOTOS_A_VISIT = 50;
/** Of a phone's photo, until there are some of its own. */
const GUESS_BYTES = 5_000_000;

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

/** Photos that the unfinished visits are still expected to bring, at the mean size of those that are here. */
async function spacePlan(db: Tables, visits: readonly VisitRow[]): Promise<SpacePlan> {
  const sources = (await Promise.all(visits.map((row) => readSources(db, row.id)))).filter((each) => each !== null);
  const open = sources.map(visitView).filter((view) => !view.progress.finished);
  const taken = (view: VisitView): number => view.places.flatMap((place) => place.checkpoints).flatMap((card) => card.photos).length;
  const photos = open.reduce((all, view) => all + Math.max(0, PHOTOS_A_VISIT - taken(view)), 0);
  const { count, bytes } = await photoSizes(db);
  const bytesEach = count < 5 ? GUESS_BYTES : Math.round(bytes / count);
  return { photos, bytesEach, bytes: photos * bytesEach };
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
    loadedAtMs: contact.loadedAtMs, plan: await spacePlan(db, visits),
    ready: enrolled && browser.shell && clockKnown && visits.length > 0 && visitsReady === visits.length,
  };
}
