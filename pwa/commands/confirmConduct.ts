import { confirmedAt, putConfirmed } from "../db/conduct";
import { engine } from "../loop/current";

/** Keeps what the inspector confirms of the team's conduct at a visit, beside what was confirmed before; sent with the next run. */
export async function confirmConduct(visit: string, user: string, items: readonly string[]): Promise<void> {
  const { db } = engine();
  const before = (await confirmedAt(db, visit))?.items ?? [];
  await putConfirmed(db, { visit, user, items: [...new Set([...before, ...items])], state: "waiting" });
  engine().saved();
}
