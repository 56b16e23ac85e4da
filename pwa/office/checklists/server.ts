/** The server's routes of checklists, one function each. All throw Refusal. */
import { get, postBytes } from "../../net/api";
import type { ChecklistName } from "../../wire/api";
import type { ChecklistChange, ChecklistPreview, PublishedChecklist } from "../../wire/checklist";

export const listChecklists = (): Promise<PublishedChecklist[]> => get("/api/checklists");
export const readChanges = (id: string, version: number): Promise<ChecklistChange[]> => get(`/api/checklists/${id}/${String(version)}/changes`);
/** Nothing is stored. */
export const previewChecklist = (file: Blob): Promise<ChecklistPreview> => postBytes("/api/checklists/preview", file);
export const publishChecklist = (file: Blob): Promise<ChecklistName> => postBytes("/api/checklists", file);

export const workbookAddress = (id: string, version: number): string => `/api/checklists/${id}/${String(version)}/workbook`;
export const TEMPLATE_ADDRESS = "/api/checklists/template";
