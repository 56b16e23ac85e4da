/** Asks the metadata worker, and lets it go when it takes too long. */
import type { PhotoFacts } from "./facts";
import { UNREADABLE } from "./facts";

/** Metadata of a JPEG stand at its beginning; HEIC and others may have them anywhere. */
const HEAD_BYTES = 256 * 1024;
/** Honest files take tens of milliseconds. */
const PATIENCE_MS = 10_000;

interface Waiting {
  readonly answer: (facts: PhotoFacts) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** What the photo's metadata say; never throws. */
export async function readFacts(photo: Blob): Promise<PhotoFacts> {
  const part = photo.type === "image/jpeg" ? photo.slice(0, HEAD_BYTES) : photo;
  const bytes = await part.arrayBuffer();
  return new Promise((answer) => {
    const id = ++asked;
    waiting.set(id, { answer, timer: setTimeout(abandon, PATIENCE_MS) });
    reader().postMessage({ id, bytes }, [bytes]);
  });
}

function reader(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL("./exif.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<{ id: number; facts: PhotoFacts }>) => { settle(data.id, data.facts); };
  worker.onerror = abandon;
  return worker;
}

function settle(id: number, facts: PhotoFacts): void {
  const one = waiting.get(id);
  if (one === undefined) return;
  waiting.delete(id);
  clearTimeout(one.timer);
  one.answer(facts);
}

/** The worker hangs or died: whoever waits is told so, the next question starts another. */
function abandon(): void {
  worker?.terminate();
  worker = null;
  for (const id of [...waiting.keys()]) settle(id, UNREADABLE);
}
