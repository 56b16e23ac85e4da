/** Long work of the server, told line by line. By itself: the field has none of it. */
import { deviceRefusal } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";
import { FILE_TIMEOUT_MS, reach } from "./api";

const LINES = "application/x-ndjson";

/** Sends a file whose work takes long: `told` hears how far it is, in percent. When `stop` ends it, nothing of it is kept, and `AbortError` is thrown. */
export async function postLong<T>(path: string, body: Blob, told: (percent: number) => void, stop: AbortSignal): Promise<T> {
  const headers = { "content-type": "application/octet-stream", accept: LINES };
  const signal = AbortSignal.any([stop, AbortSignal.timeout(FILE_TIMEOUT_MS)]);
  try {
    for await (const line of linesOf(await reach(path, { method: "POST", headers, body, signal }))) {
      const said = JSON.parse(line) as { percent: number } | { answer: T } | { problem: Problem };
      if ("answer" in said) return said.answer;
      if ("problem" in said) throw new Refusal(said.problem);
      told(said.percent);
    }
  } catch (reason) {
    stop.throwIfAborted();
    throw reason instanceof Refusal ? reason : deviceRefusal("device_offline");
  }
  throw deviceRefusal("device_offline");
}

async function* linesOf(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let left = "";
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    const [first = "", ...rest] = piece.value.split("\n");
    left += first;
    for (const more of rest) {
      yield left;
      left = more;
    }
  }
}
