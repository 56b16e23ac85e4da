/**
 * The exact place of the inspector, kept so that a page killed by the camera comes back to it: the route with its
 * open sheet, and the card at the top of the walk.
 */
import { keepScreen } from "../commands/keepScreen";
import { keptScreen } from "../queries/screen";

interface Spot {
  readonly path: string;
  readonly atMs: number;
}

const SPOT = "spot";
/** Next morning the day begins at the list of visits. */
const FRESH_MS = 12 * 60 * 60_000;

const cardOf = (visit: string): string => `card/${visit}`;

/** Never fails: on a full device one begins at the list. */
export async function rememberSpot(path: string, nowMs: number): Promise<void> {
  await keepScreen(SPOT, { path, atMs: nowMs } satisfies Spot).catch(() => undefined);
}

/** The route to come back to after a cold start; null when there is none or it is of another day. */
export async function rememberedSpot(nowMs: number): Promise<string | null> {
  const spot = (await keptScreen(SPOT)) as Spot | undefined;
  return spot !== undefined && nowMs - spot.atMs < FRESH_MS ? spot.path : null;
}

/** The card at the top of the walk, and how far it is scrolled from under the head, in px. */
export interface Anchor {
  readonly checkpoint: string;
  readonly offset: number;
}

/** Never fails: on a full device one begins at the top. */
export async function rememberAnchor(visit: string, anchor: Anchor): Promise<void> {
  await keepScreen(cardOf(visit), anchor).catch(() => undefined);
}

export async function rememberedAnchor(visit: string): Promise<Anchor | null> {
  return ((await keptScreen(cardOf(visit))) as Anchor | undefined) ?? null;
}
