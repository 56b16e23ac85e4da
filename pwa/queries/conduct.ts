import type { Confirmed } from "../db/conduct";
import { confirmedAt } from "../db/conduct";
import { live } from "../db/live";
import { engine } from "../loop/current";
import type { Live } from "./live";

export type { Confirmed };

/** What the inspector confirmed of the team's conduct at a visit; null: nothing yet. */
export function conductOf(visit: string): Live<Confirmed | null> {
  const { db } = engine();
  return live(() => confirmedAt(db, visit));
}
