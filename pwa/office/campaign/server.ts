/** The server's routes of campaign set-up, one function each. All throw Refusal. */
import { get, patch, post, postBytes, put, remove } from "../../net/api";
import { postLong } from "../../net/long";
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type Preset = Schemas["PresetView"];
type Level = Schemas["ImportRow"]["level"];
/** The schema loses the kind of members of bounded lists. */
export type Phase = Omit<Schemas["PhaseTerms"], "levels"> & { levels: Level[] };
export type Terms = Omit<Schemas["CampaignTerms"], "phases"> & { phases: Phase[] };
export type GivenTerms = Omit<Schemas["GivenTerms"], "phases"> & { phases: Phase[] };
export type Preview = Schemas["UnitPreview"];
export type ImportRow = Schemas["ImportRow"];
export type Imported = Schemas["Imported"];
export type UnitChange = Schemas["UnitChange"];
export type Draw = Schemas["DrawView"];
export type NewDraw = Schemas["NewDraw"];
export type GivenRules = Schemas["GivenRules"];
export type Hit = Schemas["HitView"];

export const listPresets = (): Promise<Preset[]> => get("/api/presets");
export const addCampaign = (preset: string, title: string, withUnits: boolean, year: number): Promise<{ id: string }> =>
  post("/api/campaigns", { preset, title, with_units: withUnits, year });
export const readTerms = (campaign: string): Promise<Terms> => get(`/api/campaigns/${campaign}/terms`);
export const saveTerms = (campaign: string, terms: GivenTerms): Promise<Terms> => put(`/api/campaigns/${campaign}/terms`, terms);
export const saveRules = (campaign: string, rules: GivenRules): Promise<Terms> => put(`/api/campaigns/${campaign}/rules`, rules);
export const listHits = (campaign: string): Promise<Hit[]> => get(`/api/campaigns/${campaign}/negative-hits`);
export const addHit = (campaign: string, unit: string, ground: string, evidence: string): Promise<Hit[]> =>
  post(`/api/campaigns/${campaign}/units/${encodeURIComponent(unit)}/negative-hits`, { ground, evidence });
export const withdrawHit = (campaign: string, hit: Hit, reason: string): Promise<Hit[]> =>
  post(`/api/campaigns/${campaign}/units/${encodeURIComponent(hit.unit)}/negative-hits/${hit.id}/withdrawal`, { reason });

const hitOf = (campaign: string, hit: Hit): string => `/api/campaigns/${campaign}/units/${encodeURIComponent(hit.unit)}/negative-hits/${hit.id}`;
/** A PDF or a picture, at most 20 MB. */
export const addHitFile = (campaign: string, hit: Hit, file: File): Promise<Hit[]> =>
  postBytes(`${hitOf(campaign, hit)}/files?${new URLSearchParams({ name: file.name }).toString()}`, file);
export const removeHitFile = (campaign: string, hit: Hit, file: string): Promise<void> => remove(`${hitOf(campaign, hit)}/files/${file}`);
export const hitFileAddress = (campaign: string, hit: Hit, file: string, size: "small" | "large" | "original"): string => `${hitOf(campaign, hit)}/files/${file}/${size}`;

/** `told` hears percent; `stop` ends it, and then nothing was done. */
export const previewUnits = (campaign: string, file: Blob, told: (percent: number) => void, stop: AbortSignal): Promise<Preview> =>
  postLong(`/api/campaigns/${campaign}/units/preview`, file, told, stop);
export const importUnits = (campaign: string, file: Blob, seen: string, told: (percent: number) => void, stop: AbortSignal): Promise<Imported> =>
  postLong(`/api/campaigns/${campaign}/units/import?seen=${seen}`, file, told, stop);
export const changeUnit = (campaign: string, unit: string, change: UnitChange): Promise<unknown> =>
  patch(`/api/campaigns/${campaign}/units/${encodeURIComponent(unit)}`, change);

export const listDraws = (campaign: string): Promise<Draw[]> => get(`/api/campaigns/${campaign}/draws`);
export const sealDraw = (campaign: string, draw: NewDraw): Promise<Draw> => post(`/api/campaigns/${campaign}/draws`, draw);
export const openDraw = (campaign: string, draw: string, witness: string): Promise<Draw> =>
  post(`/api/campaigns/${campaign}/draws/${draw}/opening`, { witness });
export const recordAddress = (campaign: string, draw: string): string => `/api/campaigns/${campaign}/draws/${draw}/record`;
