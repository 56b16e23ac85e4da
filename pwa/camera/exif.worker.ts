/** Reads metadata off the page's thread: a hostile file can only stop this worker. */
import ExifReader from "exifreader";
import type { Tags } from "./facts";
import { factsOf, UNREADABLE } from "./facts";

self.onmessage = ({ data }: MessageEvent<{ id: number; bytes: ArrayBuffer }>): void => {
  self.postMessage({ id: data.id, facts: read(data.bytes) });
};

function read(bytes: ArrayBuffer) {
  try {
    return factsOf(ExifReader.load(bytes, { expanded: true }) as unknown as Tags);
  } catch (reason) {
    // "No Exif data" is exifreader's way of saying that the file is sound and carries none.
    const sound = reason instanceof Error && reason.name === "MetadataMissingError";
    return sound ? factsOf({}) : UNREADABLE;
  }
}
