/** What the device takes along: assigned visits, their campaigns and pinned checklists. */
import type { Checklist } from "../core/checklist";
import type { AssignedCampaign, Assignments, ChecklistName } from "../wire/api";
import { changeContact } from "./contact";
import type { Tables, VisitRow } from "./tables";

export const checklistKey = (name: ChecklistName): string => `${name.id}@${String(name.version)}`;

/** Replaces the visits and campaigns; checklists are immutable and stay. */
export async function storeAssignments(db: Tables, work: Assignments, loadedAtMs: number): Promise<void> {
  const visits = work.visits.map((visit, order): VisitRow => ({ ...visit, order, checklistKey: checklistKey(visit.checklist) }));
  await db.transaction("rw", db.visits, db.campaigns, db.contact, async () => {
    await db.visits.clear();
    await db.visits.bulkAdd(visits);
    await db.campaigns.clear();
    await db.campaigns.bulkAdd([...work.campaigns]);
    await changeContact(db, { loaded: work.digest, loadedAtMs, handoverKey: work.handover_key === "" ? null : work.handover_key });
  });
}

/** Those of `names` that are not here yet. */
export async function missingChecklists(db: Tables, names: readonly ChecklistName[]): Promise<ChecklistName[]> {
  const here = new Set(await db.checklists.toCollection().primaryKeys());
  return names.filter((name) => !here.has(checklistKey(name)));
}

export async function storeChecklist(db: Tables, checklist: Checklist): Promise<void> {
  await db.checklists.put({ key: checklistKey(checklist), checklist });
}

export function assignedVisits(db: Tables): Promise<VisitRow[]> {
  return db.visits.orderBy("order").toArray();
}

export async function assignedVisit(db: Tables, id: string): Promise<VisitRow | null> {
  return (await db.visits.get(id)) ?? null;
}

export async function campaignOf(db: Tables, id: string): Promise<AssignedCampaign | null> {
  return (await db.campaigns.get(id)) ?? null;
}

export async function checklistOf(db: Tables, key: string): Promise<Checklist | null> {
  return (await db.checklists.get(key))?.checklist ?? null;
}
