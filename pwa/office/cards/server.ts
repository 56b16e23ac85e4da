/** The server's routes of scorecards, one function each. All throw Refusal. */
import { get, post, put } from "../../net/api";
import type { CampaignCards, CardReading, CardWrite } from "../../wire/scorecard";

const cardOf = (campaign: string, unit: string): string => `/api/campaigns/${campaign}/units/${encodeURIComponent(unit)}/scorecard/official`;

export const readCards = (campaign: string): Promise<CampaignCards> => get(`/api/campaigns/${campaign}/scorecard`);
export const pinScorecard = (campaign: string, scorecard: { id: string; version: number } | null): Promise<void> =>
  put(`/api/campaigns/${campaign}/scorecard`, { scorecard });
export const readCard = (campaign: string, unit: string): Promise<CardReading> => get(cardOf(campaign, unit));
/** All of them or none; the card as it is then. */
export const writeCard = (campaign: string, unit: string, writes: readonly CardWrite[]): Promise<CardReading> =>
  post(cardOf(campaign, unit), { writes });
