/** The server's routes about outcomes. All throw Refusal. */
import { get, post, remove } from "../../net/api";
import type { ExportView, ItemDecision, NewDisposition, NewExport, NewItem, Outcome, OutcomeLine, PublicListView } from "./answers";

export const listOutcomes = (campaign: string): Promise<OutcomeLine[]> => get(`/api/campaigns/${campaign}/outcomes`);
export const readOutcome = (visit: string): Promise<Outcome> => get(`/api/visits/${visit}/outcome`);
/** Freezes the result whose hash is `seen`. */
export const issueResult = (visit: string, kind: "issue" | "correction", seen: string, reason: string): Promise<Outcome> =>
  post(`/api/visits/${visit}/issues`, { kind, seen, reason });
export const dispose = (visit: string, said: NewDisposition): Promise<Outcome> => post(`/api/visits/${visit}/dispositions`, said);
/** All of them or none. */
export const openItems = (visit: string, items: readonly NewItem[]): Promise<Outcome> => post(`/api/visits/${visit}/rectifications`, { items });
export const decideItem = (item: string, said: ItemDecision): Promise<Outcome> => post(`/api/rectifications/${item}/decisions`, said);
export const lookAgain = (visit: string, inspectors: readonly string[]): Promise<{ id: string }> => post(`/api/visits/${visit}/revisits`, { inspectors });

export const listExports = (): Promise<ExportView[]> => get("/api/exports");
export const beginExport = (wanted: NewExport): Promise<ExportView> => post("/api/exports", wanted);
export const cancelExport = (id: string): Promise<void> => remove(`/api/exports/${id}`);
/** Address of a finished document. */
export const exportAddress = (id: string): string => `/api/exports/${id}/file`;
/** Address of a visit's dossier, for `shidi verify`. */
export const dossierAddress = (visit: string): string => `/api/visits/${visit}/dossier`;

export const listPublicLists = (campaign: string): Promise<PublicListView[]> => get(`/api/campaigns/${campaign}/public-lists`);
export const publishList = (campaign: string, visits: readonly string[], days: { readonly starts_on: string; readonly ends_on: string }, photos: readonly string[]): Promise<PublicListView> =>
  post(`/api/campaigns/${campaign}/public-lists`, { visits, ...days, photos });
export const withdrawList = (id: string): Promise<PublicListView> => post(`/api/public-lists/${id}/withdrawal`, {});
export const answerObjection = (id: number, text: string): Promise<PublicListView> => post(`/api/objections/${String(id)}/answer`, { text });
