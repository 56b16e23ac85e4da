/** Which notes and photos stand beside which candidate. */
import type { PhotoView } from "../answers/photo";
import type { CheckpointReading, FindingView, NoteView } from "../answers/visit";

export interface Evidence {
  readonly notes: readonly NoteView[];
  readonly photos: readonly PhotoView[];
}

/**
 * Everything that a candidate's author said and showed here. Where one person stands there with two devices,
 * photos go with the device that took them.
 */
export function evidenceOf(reading: CheckpointReading, candidate: FindingView, candidates: readonly FindingView[]): Evidence {
  const twice = candidates.filter((each) => each.user === candidate.user).length > 1;
  const mine = (each: { user: string; device: string }): boolean =>
    each.user === candidate.user && (!twice || each.device === candidate.device);
  return { notes: reading.notes.filter((note) => note.user === candidate.user), photos: reading.photos.filter(mine) };
}

/** What stands beside nobody: its author has no finding here, or took it on a third device. */
export function looseEvidence(reading: CheckpointReading, candidates: readonly FindingView[]): Evidence {
  const taken = candidates.map((candidate) => evidenceOf(reading, candidate, candidates));
  return {
    notes: reading.notes.filter((note) => !taken.some((each) => each.notes.includes(note))),
    photos: reading.photos.filter((photo) => !taken.some((each) => each.photos.includes(photo))),
  };
}
