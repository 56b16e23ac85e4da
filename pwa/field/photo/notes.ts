/** What the phone knows about each photo's time, asked once per photo while the app is open. */
import { shallowReactive } from "vue";
import { editNote } from "../../camera/edited";
import { readFacts } from "../../camera/exif";
import type { PhotoFacts } from "../../camera/facts";
import type { TimeNote } from "../../camera/judge";
import { isWarning, judge } from "../../camera/judge";
import type { CheckpointView, PhotoView } from "../../queries/views";
import { photoBytes } from "../../queries/photo";
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

/** Own photos of the visit that need a word: another day, or used more than once. */
export function warnedPhotos(cards: readonly CheckpointView[], user: string): { view: CheckpointView; photo: PhotoView }[] {
  const repeats = repeatsOf(cards);
  return cards.flatMap((view) => view.photos
    .filter((photo) => photo.user === user && isWarned(photo, repeats))
    .map((photo) => ({ view, photo })));
}

export function isWarned(photo: PhotoView, repeats: ReadonlyMap<string, unknown>): boolean {
  const note = timeNote(photo);
  const facts = known.get(photo.sha256);
  return (note !== null && isWarning(note)) || (facts !== undefined && editNote(facts) !== null) || repeats.has(photo.photoId);
}
