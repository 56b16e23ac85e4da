import { photoBlob, thumbnailBlob } from "../db/photos";
import { engine } from "../loop/current";

/** The original, while it is on this device. */
export function photoBytes(sha256: string): Promise<Blob | null> {
  return photoBlob(engine().db, sha256);
}

/** The small picture that was stored with it. */
export function thumbnail(sha256: string): Promise<Blob | null> {
  return thumbnailBlob(engine().db, sha256);
}
