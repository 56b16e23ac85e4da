/** JSON requests to the server. Every failure is a `Refusal`: the server's own problem, or `device_offline`. */
import { deviceRefusal } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";

const TIMEOUT_MS = 60_000;
const LINES = "application/x-ndjson";

export function get<T>(path: string): Promise<T> {
  return send<T>("GET", path);
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>("POST", path, body);
}

/** A file may take its time. */
const FILE_TIMEOUT_MS = 60 * 60_000;

export async function postBytes<T>(path: string, body: Blob): Promise<T> {
  const headers = { "content-type": "application/octet-stream" };
  return (await readJson(await reach(path, { method: "POST", headers, body, signal: AbortSignal.timeout(FILE_TIMEOUT_MS) }))) as T;
}

/** The same for work that takes long: `told` hears how far it is, in percent. When `stop` ends it, nothing of it is kept, and `AbortError` is thrown. */
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

/** A file that the server makes or keeps. */
export async function getBytes(path: string): Promise<Blob> {
  const answer = await reach(path, { signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
  return answer.blob().catch(() => { throw deviceRefusal("device_offline"); });
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>("PUT", path, body);
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return send<T>("PATCH", path, body);
}

export async function remove(path: string): Promise<void> {
  await send("DELETE", path);
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const json = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await reach(path, { method, ...json });
  return (answer.status === 204 ? undefined : await readJson(answer)) as T;
}

/** The answer to a request, once it is neither a network failure nor a refusal. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: "same-origin", signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  } catch {
    throw deviceRefusal("device_offline");
  }
  if (!answer.ok) throw new Refusal(await problemOf(answer));
  return answer;
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw deviceRefusal("device_answer_unreadable", { status: answer.status });
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const body = await answer.json().catch(() => null) as Problem | null;
  if (typeof body?.code === "string") return body;
  // A proxy that cannot reach the server answers for it.
  return deviceRefusal(answer.status >= 502 ? "device_offline" : "device_answer_unreadable", { status: answer.status }).problem;
}
