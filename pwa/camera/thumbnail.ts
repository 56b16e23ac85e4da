/** Small pictures for lists, made one after the other by a worker; the original is only read. */
import { EDGE_PX, QUALITY } from "./small";

/** A large HEIC on a cheap phone takes seconds; a worker that says nothing for this long hangs. */
const PATIENCE_MS = 20_000;

let worker: Worker | null = null;
let asked = 0;
let line: Promise<unknown> = Promise.resolve();

/** A JPEG about 320 px wide, upright; null when the browser cannot open the photo (HEIC outside Safari). */
export function makeThumbnail(photo: Blob): Promise<Blob | null> {
  // One at a time: ten decoded panoramas together are more than a cheap tablet has.
  const turn = line.then(() => (typeof OffscreenCanvas === "undefined" ? onPage(photo) : ask(photo)));
  line = turn.catch(() => undefined);
  return turn;
}

function ask(photo: Blob): Promise<Blob | null> {
  worker ??= new Worker(new URL("./thumbnail.worker.ts", import.meta.url), { type: "module" });
  const at = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const settle = (small: Blob | null): void => {
      clearTimeout(timer);
      at.removeEventListener("message", heard);
      at.removeEventListener("error", died);
      resolve(small);
    };
    const heard = ({ data }: MessageEvent<{ id: number; small: Blob | null }>): void => { if (data.id === id) settle(data.small); };
    const died = (): void => {
      at.terminate();
      worker = null;
      settle(null);
    };
    const timer = setTimeout(died, PATIENCE_MS);
    at.addEventListener("message", heard);
    at.addEventListener("error", died);
    at.postMessage({ id, photo });
  });
}

/** Where no worker can draw (Safari before 16.4). */
async function onPage(photo: Blob): Promise<Blob | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { resizeWidth: EDGE_PX, resizeQuality: "medium", imageOrientation: "from-image" });
  } catch (reason) {
    if (reason instanceof DOMException) return null;
    throw reason;
  }
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  picture.close();
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg", QUALITY); });
}
