/** From a picked file to a stored photo: the bytes first; the small picture and the metadata when it is shown. */
import { takeIn } from "../../camera/intake";
import { attachPhoto } from "../../commands/attachPhoto";
import type { OnCheckpoint } from "../../commands/on";
import type { Route } from "../../core/photo";
import { unitsWithSamePhoto } from "../../queries/photo";
import { whereabouts } from "../place/where";
import { buzz } from "../settings/hand";
import { explain, warn } from "../shell/notice";
import { say } from "../voice";

/** Stores the files one after the other, so that many large ones never stand in memory together. */
export async function takePhotos(on: OnCheckpoint, files: readonly File[], route: Route): Promise<number> {
  let stored = 0;
  for (const file of files) {
    if (await takeOne(on, file, route)) stored += 1;
  }
  return stored;
}

async function takeOne(on: OnCheckpoint, file: File, route: Route): Promise<boolean> {
  const taken = await takeIn(file);
  if (taken.kind === "refused") {
    warn(say(`photo.refused.${taken.why}`), say("photo.refused.remedy"));
    return false;
  }
  try {
    const photoId = await attachPhoto(on, { bytes: taken.bytes, route, where: whereabouts() });
    void tellOfReuse(photoId);
  } catch (reason) {
    explain(reason);
    return false;
  }
  buzz();
  return true;
}

/** Said once the photo is stored; nothing waits for it. */
async function tellOfReuse(photoId: string): Promise<void> {
  const units = await unitsWithSamePhoto(photoId);
  if (units.length > 0) warn(say("review.elsewhere", { units: units.join("、") }), say("review.elsewhereRemedy"));
}
