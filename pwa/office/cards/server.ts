/** The server's routes of scorecards, one function each. All throw Refusal. */
import { get, post, postBytes, put, remove } from "../../net/api";
import type { AuthorKind, CampaignCards, CardReading, CardWrite, HandedLink, QuestionnaireView, SelfCheck, UnitFiles, UnitMethods } from "../../wire/scorecard";

const unitOf = (campaign: string, unit: string): string => `/api/campaigns/${campaign}/units/${encodeURIComponent(unit)}`;

export const readCards = (campaign: string): Promise<CampaignCards> => get(`/api/campaigns/${campaign}/scorecard`);
export const pinScorecard = (campaign: string, scorecard: { id: string; version: number } | null): Promise<void> =>
  put(`/api/campaigns/${campaign}/scorecard`, { scorecard });
export const readCard = (campaign: string, unit: string, kind: AuthorKind): Promise<CardReading> => get(`${unitOf(campaign, unit)}/scorecard/${kind}`);
/** All of them or none; the card as it is then. */
export const writeCard = (campaign: string, unit: string, kind: AuthorKind, writes: readonly CardWrite[]): Promise<CardReading> =>
  post(`${unitOf(campaign, unit)}/scorecard/${kind}`, { writes });
/** What the unit gave itself beside what reviewers gave it. */
export const readSelfCheck = (campaign: string, unit: string): Promise<SelfCheck> => get(`${unitOf(campaign, unit)}/self-check`);

export const readMethods = (campaign: string, unit: string): Promise<UnitMethods> => get(`${unitOf(campaign, unit)}/methods`);
export const readFiles = (campaign: string, unit: string): Promise<UnitFiles> => get(`${unitOf(campaign, unit)}/materials`);
/** Of a unit's file: pictures small and large, everything as it was sent (as an attachment). */
export const fileAddress = (campaign: string, unit: string, file: string, size: "small" | "large" | "original"): string =>
  `${unitOf(campaign, unit)}/materials/${file}/${size}`;
/** A PDF or a picture, at most 20 MB. */
export const sendFile = (campaign: string, unit: string, point: string, file: File): Promise<UnitFiles> =>
  postBytes(`${unitOf(campaign, unit)}/materials?${new URLSearchParams({ scoring_point: point, name: file.name }).toString()}`, file);
export const removeFile = (campaign: string, unit: string, file: string): Promise<void> => remove(`${unitOf(campaign, unit)}/materials/${file}`);
export const addHearing = (campaign: string, unit: string, hearing: NewHearing): Promise<void> => post(`${unitOf(campaign, unit)}/hearings`, hearing);
export const openQuestionnaire = (campaign: string, unit: string, questionnaire: string, protection: string): Promise<QuestionnaireView> =>
  post(`${unitOf(campaign, unit)}/questionnaires`, { questionnaire, protection });
export const closeQuestionnaire = (campaign: string, unit: string, id: string): Promise<QuestionnaireView> =>
  post(`${unitOf(campaign, unit)}/questionnaires/${id}/close`, {});
export const giveTickets = (campaign: string, unit: string, id: string, count: number): Promise<HandedLink[]> =>
  post(`${unitOf(campaign, unit)}/questionnaires/${id}/tickets`, { count });

export interface NewHearing {
  readonly held_on: string;
  readonly who: string;
  readonly notes: string;
  readonly points: readonly CardWrite[];
}
