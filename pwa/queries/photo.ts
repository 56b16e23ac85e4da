import { otherVisitsWith, photoBlob, thumbnailBlob } from "../db/photos";
import { assignedVisit } from "../db/work";
import { engine } from "../loop/current";

/** The original, while it is on this device. */
export function photoBytes(sha256: string): Promise<Blob | null> {
  return photoBlob(engine().db, sha256);
}

/** The small picture that was stored with it. */
export function thumbnail(sha256: string): Promise<Blob | null> {
  return thumbnailBlob(engine().db, sha256);
}

/** Names of the units whose visits on this device hold the same bytes as this photo; its own visit aside. */
export async function unitsWithSamePhoto(photoId: string): Promise<string[]> {
  const { db } = engine();
  const visits = await Promise.all((await otherVisitsWith(db, photoId)).map((visit) => assignedVisit(db, visit)));
  return [...new Set(visits.flatMap((visit) => (visit === null ? [] : [visit.unit.name])))];
}
