/** The server's routes of links for units, one function each. All throw Refusal. */
import { get, post, remove } from "../../net/api";
import type { components } from "../../wire/schema";

type Schemas = components["schemas"];

export type UnitLink = Schemas["UnitLinkView"];
export type GivenUnitLink = Schemas["GivenUnitLink"];
export type Purpose = UnitLink["purposes"][number];
/** Whose links: of a visit's items where one is named, else the unit's other ones. */
export interface LinkPlace { readonly campaign: string; readonly unit: string; readonly visit?: string }

const linksOf = (place: LinkPlace): string => `/api/campaigns/${place.campaign}/units/${encodeURIComponent(place.unit)}/links`;

export const listLinks = (place: LinkPlace): Promise<UnitLink[]> => get(linksOf(place));
export const giveLink = (place: LinkPlace, purposes: readonly Purpose[], days: number): Promise<GivenUnitLink> =>
  post(linksOf(place), { purposes, days, visit: place.visit ?? null });
export const revokeLink = (place: LinkPlace, link: string): Promise<void> => remove(`${linksOf(place)}/${link}`);
