/** From a picked file to a stored photo: the bytes first; the small picture and the metadata when it is shown. */
import { takeIn } from "../../camera/intake";
import { attachPhoto } from "../../commands/attachPhoto";
import type { OnCheckpoint } from "../../commands/on";
import type { Route } from "../../core/photo";
import { unitsWithSamePhoto } from "../../queries/photo";
import { Refusal } from "../../wire/problem";
import { whereabouts } from "../place/where";
import { buzz } from "../settings/hand";
import { explain, warn } from "../shell/notice";
import { pick, say } from "../voice";

/** Why a file was not stored, and what to do. */
interface Missed {
  readonly why: string;
  readonly remedy: string;
}

/** Stores the files one after the other, so that many large ones never stand in memory together. Says at the end which were not. */
export async function takePhotos(on: OnCheckpoint, files: readonly File[], route: Route): Promise<void> {
  const missed: Missed[] = [];
  for (const file of files) {
    const one = await takeOne(on, file, route);
    if (one !== null) missed.push(one);
  }
  const [first] = missed;
  if (first === undefined) return;
  const why = [...new Set(missed.map((each) => each.why))].join(say("photo.and"));
  warn(files.length === 1 ? why : say("photo.missed", { n: missed.length, of: files.length, why }), first.remedy);
}

async function takeOne(on: OnCheckpoint, file: File, route: Route): Promise<Missed | null> {
  const taken = await takeIn(file);
  if (taken.kind === "refused") return { why: say(`photo.refused.${taken.why}`), remedy: say("photo.refused.remedy") };
  try {
    const photoId = await attachPhoto(on, { bytes: taken.bytes, route, where: whereabouts() });
    void tellOfReuse(photoId);
  } catch (reason) {
    if (!(reason instanceof Refusal)) explain(reason);
    const { message, remedy } = (reason as Refusal).problem;
    return { why: pick(message), remedy: pick(remedy) };
  }
  buzz();
  return null;
}

/** Said once the photo is stored; nothing waits for it. */
async function tellOfReuse(photoId: string): Promise<void> {
  const units = await unitsWithSamePhoto(photoId);
  if (units.length > 0) warn(say("review.elsewhere", { units: units.join("、") }), say("review.elsewhereRemedy"));
}
