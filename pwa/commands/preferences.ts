import { changePreferences } from "../db/preferences";
import type { PhotoRoad } from "../db/tables";
import { engine } from "../loop/current";

/** When photos may go; what is going stops if it may not. */
export async function choosePhotoRoad(photos: PhotoRoad): Promise<void> {
  await changePreferences(engine().db, { photos });
  await engine().roadChanged();
}

/** Whether the screen stays on while photos go. */
export function chooseAwake(awake: boolean): Promise<void> {
  return changePreferences(engine().db, { awake });
}

/** Minutes without a touch after which this person's vault locks. */
export function chooseLockAfter(lockAfterMin: number): Promise<void> {
  return changePreferences(engine().db, { lockAfterMin });
}
