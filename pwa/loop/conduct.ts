/** Sends what was confirmed of the team's conduct. It is no finding and no op: it may be sent twice, and waits beside the outbox. */
import { putConfirmed, waitingConfirmed } from "../db/conduct";
import type { Tables } from "../db/tables";
import { Refusal } from "../wire/problem";
import type { Server } from "./ports";

/** What the server will not have is told and not sent again; anything else is thrown, and tried with the next run. */
export async function sendConduct(db: Tables, server: Server): Promise<void> {
  for (const said of await waitingConfirmed(db)) {
    try {
      await server.confirmConduct(said.visit, said.user, said.items);
      await putConfirmed(db, { ...said, state: "sent" });
    } catch (reason) {
      if (!(reason instanceof Refusal) || ![403, 404, 422].includes(reason.problem.status)) throw reason;
      await putConfirmed(db, { ...said, state: "refused" });
    }
  }
}
