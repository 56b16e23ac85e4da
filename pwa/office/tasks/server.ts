/** The routes of the ledger of tasks. All throw Refusal. */
import { get, getBytes, post, postBytes, put, remove } from "../../net/api";
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type CampaignTasks = Schemas["CampaignTasks"];
export type TaskCounts = Schemas["TaskCounts"];
export type TaskListName = Schemas["TaskListName"];
export type UnitLedger = Schemas["UnitLedger"];
export type Line = Schemas["Line"];
export type RecordState = Schemas["RecordState"];
export type Task = Schemas["Task"];
export type TaskFile = Schemas["TaskFile"];
export type RecordKind = Schemas["TaskRecord"]["kind"];
export type Standing = Line["standing"];
export type Label = "held_on" | "place" | "theme" | "organiser" | "participants" | "volunteers" | "served" | "service";
export type Labels = Readonly<Partial<Record<Label, string>>>;

export interface RecordWords { readonly title: string; readonly labels: Labels }

const unitPath = (campaign: string, unit: string): string => `/api/campaigns/${campaign}/units/${encodeURIComponent(unit)}`;
const recordPath = (campaign: string, unit: string, record: string): string => `${unitPath(campaign, unit)}/task-records/${record}`;

export const listTaskLists = (): Promise<TaskListName[]> => get("/api/task-lists");
export const readTasks = (campaign: string): Promise<CampaignTasks> => get(`/api/campaigns/${campaign}/tasks`);
export const pinTasks = (campaign: string, id: string, year: number): Promise<CampaignTasks> => put(`/api/campaigns/${campaign}/tasks`, { id, year });
export const readLedger = (campaign: string, unit: string): Promise<UnitLedger> => get(`${unitPath(campaign, unit)}/tasks`);

/** An empty department and no day take the list's again. */
export function settleDuty(campaign: string, unit: string, task: string, department: string, due: string): Promise<void> {
  const path = `${unitPath(campaign, unit)}/tasks/${task}/duty`;
  return department === "" && due === "" ? remove(path) : put(path, { department, due_on: due === "" ? null : due });
}

export const addRecord = (campaign: string, unit: string, record: RecordWords & { task: string; period: string; kind: RecordKind }): Promise<{ id: string }> =>
  post(`${unitPath(campaign, unit)}/task-records`, record);
export const rewriteRecord = (campaign: string, unit: string, record: string, words: RecordWords): Promise<void> => put(recordPath(campaign, unit, record), words);
export const withdrawRecord = (campaign: string, unit: string, record: string): Promise<void> => remove(recordPath(campaign, unit, record));
export const restoreRecord = (campaign: string, unit: string, record: string): Promise<void> => post(`${recordPath(campaign, unit, record)}/restored`, {});
export const addFile = (campaign: string, unit: string, record: string, file: File): Promise<TaskFile> =>
  postBytes(`${recordPath(campaign, unit, record)}/files?name=${encodeURIComponent(file.name)}`, file);
export const dropFile = (campaign: string, unit: string, record: string, sha256: string): Promise<void> => remove(`${recordPath(campaign, unit, record)}/files/${sha256}`);
export const fileAddress = (campaign: string, unit: string, record: string, sha256: string): string => `${recordPath(campaign, unit, record)}/files/${sha256}`;
export type LatestSubmission = Schemas["LatestSubmission"];
export type SubmissionView = Schemas["SubmissionView"];
/** Everything that the unit hands in; made in the background. */
export const beginSubmission = (campaign: string, unit: string): Promise<SubmissionView> => post(`${unitPath(campaign, unit)}/submissions`, {});
export const readSubmissions = (campaign: string, unit: string): Promise<LatestSubmission> => get(`${unitPath(campaign, unit)}/submissions`);
export const cancelSubmission = (campaign: string, unit: string, id: string): Promise<void> => remove(`${unitPath(campaign, unit)}/submissions/${id}`);
export const submissionAddress = (campaign: string, unit: string, id: string): string => `${unitPath(campaign, unit)}/submissions/${id}/file`;
export const readSubmission = (campaign: string, unit: string, record: string): Promise<Blob> => getBytes(`${recordPath(campaign, unit, record)}/submission`);
