import { currentActor } from "../db/actor";
import type { ActorRow, Tables } from "../db/tables";
import { countHereAlone } from "../db/unsent";
import { emptyTables } from "../db/wipe";
import type { User } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";

/** Makes the device ready for `user`: what somebody else left goes, unless some of it was never sent. */
export async function forUser(db: Tables, user: User): Promise<void> {
  const current = await currentActor(db);
  if (current === null || current.user.id === user.id) return;
  await refuseUnsent(db, current);
  await emptyTables(db);
}

/** Rejects with `device_other_user` while something of `owner` waits here. */
export async function refuseUnsent(db: Tables, owner: ActorRow): Promise<void> {
  const unsent = await countHereAlone(db);
  if (unsent > 0) throw deviceRefusal("device_other_user", { user: owner.user.title, unsent });
}
