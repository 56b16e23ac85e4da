/** What the phone knows about each photo's time, asked once per photo while the app is open. */
import { shallowReactive } from "vue";
import { editNote } from "../../camera/edited";
import { readFacts } from "../../camera/exif";
import type { PhotoFacts } from "../../camera/facts";
import type { TimeNote } from "../../camera/judge";
import { isWarning, judge } from "../../camera/judge";
import type { CheckpointView, PhotoView } from "../../queries/views";
import { photoBytes } from "../../queries/photo";
import type { UnitPoint } from "../place/distance";
import { FAR_M, metresAway } from "../place/distance";
import { repeatsOf } from "./repeats";

const known = shallowReactive(new Map<string, PhotoFacts>());
const asked = new Set<string>();

/** The time note of a photo; null while it is being read, or when its bytes are not here. */
export function timeNote(photo: PhotoView): TimeNote | null {
  const facts = known.get(photo.sha256);
  if (facts !== undefined) return judge(facts, photo.capture);
  void ask(photo.sha256);
  return null;
}

/** What the camera's clock said, "YYYY-MM-DDTHH:MM:SS"; null while unknown. */
export function takenLocal(photo: PhotoView): string | null {
  return known.get(photo.sha256)?.takenLocal ?? null;
}

/** Null while they are being read, or when the bytes are not here. */
export function factsOfPhoto(photo: PhotoView): PhotoFacts | null {
  void ask(photo.sha256);
  return known.get(photo.sha256) ?? null;
}

/** One after the other: two hundred photos are not read into memory together. */
let line: Promise<unknown> = Promise.resolve();

function ask(sha256: string): Promise<void> {
  if (asked.has(sha256)) return Promise.resolve();
  asked.add(sha256);
  const turn = line.then(async () => {
    const bytes = await photoBytes(sha256);
    if (bytes !== null) known.set(sha256, await readFacts(bytes));
  });
  line = turn.catch(() => undefined);
  return turn;
}

/** Own photos of the visit that need a word and have none yet. */
export function warnedPhotos(cards: readonly CheckpointView[], user: string, unit: UnitPoint | null): { view: CheckpointView; photo: PhotoView }[] {
  const repeats = repeatsOf(cards);
  return cards.flatMap((view) => view.photos
    .filter((photo) => photo.user === user && isWarned(photo, repeats, unit))
    .map((photo) => ({ view, photo })));
}

/** What a photo owes a word about, worst first. */
export type Doubt = "otherDay" | "edited" | "away" | "repeat";

/** Null where nothing is doubtful, or not known yet. `unit`: where the unit is. */
export function doubtOf(photo: PhotoView, repeats: ReadonlyMap<string, unknown>, unit: UnitPoint | null): Doubt | null {
  const note = timeNote(photo);
  const facts = known.get(photo.sha256);
  if (note !== null && isWarning(note)) return "otherDay";
  if (facts !== undefined && editNote(facts) !== null) return "edited";
  if (facts !== undefined && farAway(facts, unit) !== null) return "away";
  return repeats.has(photo.photoId) ? "repeat" : null;
}

/** Doubtful, and the inspector has not said why it is so. */
export function isWarned(photo: PhotoView, repeats: ReadonlyMap<string, unknown>, unit: UnitPoint | null): boolean {
  return photo.review.explanation === "" && doubtOf(photo, repeats, unit) !== null;
}

/** How many metres from the unit the camera says that it was; null where it is near enough, or nobody knows. */
export function farAway({ spot }: PhotoFacts, unit: UnitPoint | null): number | null {
  if (spot === null || unit === null) return null;
  const metres = metresAway({ ...spot, accuracy_m: 0 }, unit);
  return metres > FAR_M ? metres : null;
}
