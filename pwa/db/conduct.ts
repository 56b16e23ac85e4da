/** What the inspector confirmed of the team's conduct, until the server has it and afterwards, by visit. */
import { keepOnScreen, keptOnScreen, keptUnder } from "./screen";
import type { Tables } from "./tables";

export interface Confirmed {
  readonly visit: string;
  readonly user: string;
  readonly items: readonly string[];
  /** waiting: not sent yet; refused: the server would not have it. */
  readonly state: "waiting" | "sent" | "refused";
}

const PREFIX = "conduct/";

export async function putConfirmed(db: Tables, said: Confirmed): Promise<void> {
  await keepOnScreen(db, `${PREFIX}${said.visit}`, said);
}

/** Null while nothing was confirmed. */
export async function confirmedAt(db: Tables, visit: string): Promise<Confirmed | null> {
  return ((await keptOnScreen(db, `${PREFIX}${visit}`)) as Confirmed | undefined) ?? null;
}

export async function waitingConfirmed(db: Tables): Promise<Confirmed[]> {
  return ((await keptUnder(db, PREFIX)) as Confirmed[]).filter((said) => said.state === "waiting");
}
