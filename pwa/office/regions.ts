/** The regions of the city, asked once and again after a change. */
import { shallowRef } from "vue";
import { get, put } from "../net/api";
import type { components } from "../wire/schema";

export type Region = components["schemas"]["RegionView"];
export type GivenRegion = components["schemas"]["GivenRegion"];

/** Null until read. */
export const regions = shallowRef<readonly Region[] | null>(null);

export async function loadRegions(): Promise<readonly Region[]> {
  regions.value = await get<Region[]>("/api/regions");
  return regions.value;
}

export const putRegion = (id: string, region: GivenRegion): Promise<Region> => put(`/api/regions/${id}`, region);

/** The name of a region, "" for one that is not known. */
export const regionName = (id: string | null | undefined): string => regions.value?.find((each) => each.id === id)?.name ?? "";
