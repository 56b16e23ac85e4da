/** Units of a campaign, and the campaign. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";
import type { ChecklistName, Unit as ListedInFull } from "../../wire/api";

/** What is empty is left out by the server, whatever its schema says of defaults. */
export type Unit = Omit<ListedInFull, "note" | "visits">;

/** A unit of the campaign's list, with the visits that it has. */
export interface ListedUnit extends Unit { readonly visits?: readonly string[] }

/** WGS-84 degrees, whatever map the numbers were read from. */
export type UnitPlace = NonNullable<Unit["place"]>;

/** The map that numbers were read from: what satellites say, or one of the two shifts of Chinese maps. */
export type Datum = "wgs84" | "gcj02" | "bd09";

/** Degrees as read from a map of that datum; without an accuracy the server takes 100 m. */
export interface GivenPlaces {
  readonly datum: Datum;
  readonly places: readonly { readonly unit: string; readonly lat: number; readonly lon: number; readonly accuracy_m?: number }[];
}

export interface Campaign {
  readonly id: string;
  readonly title: Text;
  readonly checklist: ChecklistName;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly units: number;
  readonly visits: number;
}
