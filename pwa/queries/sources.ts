/** Reads what `visitView` needs. */
import { currentActor } from "../db/actor";
import { orderOf } from "../db/order";
import { photoStates } from "../db/photos";
import { visitRegisters } from "../db/registers";
import type { Tables } from "../db/tables";
import { assignedVisit, campaignOf, checklistOf } from "../db/work";
import type { MeView } from "./views";
import type { VisitSources } from "./visitView";

export async function readMe(db: Tables): Promise<MeView | null> {
  const actor = await currentActor(db);
  return actor === null ? null : { user: actor.user, actor: actor.actor, device: actor.device };
}

/** Null when nobody is enrolled, the visit is not assigned, or its checklist is not here. */
export async function readSources(db: Tables, id: string): Promise<VisitSources | null> {
  const me = await readMe(db);
  const visit = await assignedVisit(db, id);
  const checklist = visit === null ? null : await checklistOf(db, visit.checklistKey);
  if (me === null || visit === null || checklist === null) return null;
  const campaign = await campaignOf(db, visit.campaign);
  const order = await orderOf(db, visit.unit.id, checklist.id);
  return { me, visit, campaign, checklist, order, registers: await visitRegisters(db, id), bytes: await photoStates(db) };
}
