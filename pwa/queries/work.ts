import { readContact } from "../db/contact";
import { live } from "../db/live";
import type { Tables, VisitRow } from "../db/tables";
import { assignedVisits, campaignOf } from "../db/work";
import { visitRegisters } from "../db/registers";
import { engine } from "../loop/current";
import type { Live } from "./live";
import { Sheet } from "./sheet";
import { readMe, readSources } from "./sources";
import type { MeView, Progress, VisitCard, WorkView } from "./views";
import { visitView } from "./visitView";

const NO_PROGRESS: Progress = { checkpoints: 0, scored: 0, photosMissing: 0, finished: false, afterSignature: 0 };

export function me(): Live<MeView | null> {
  const { db } = engine();
  return live(() => readMe(db));
}

/** The visits that are assigned to this device's user, in the server's order. */
export function myWork(): Live<WorkView> {
  const { db } = engine();
  return live(async () => {
    const visits = await Promise.all((await assignedVisits(db)).map((row) => visitCard(db, row)));
    return { me: await readMe(db), visits, loadedAtMs: (await readContact(db)).loadedAtMs };
  });
}

async function visitCard(db: Tables, visit: VisitRow): Promise<VisitCard> {
  const sources = await readSources(db, visit.id);
  const campaign = await campaignOf(db, visit.campaign);
  const registers = sources?.registers ?? (await visitRegisters(db, visit.id));
  return {
    visit,
    campaign,
    checklist: sources?.checklist ?? null,
    progress: sources === null ? NO_PROGRESS : visitView(sources).progress,
    unsent: new Sheet(registers).unsent(),
  };
}
