/** JSON requests to the server. Every failure is a `Refusal`: the server's own problem, or `device_offline`. */
import { deviceRefusal } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";

const TIMEOUT_MS = 60_000;

export function get<T>(path: string): Promise<T> {
  return send<T>("GET", path);
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>("POST", path, body);
}

/** A file may take its time. */
export const FILE_TIMEOUT_MS = 60 * 60_000;

export async function postBytes<T>(path: string, body: Blob): Promise<T> {
  const headers = { "content-type": "application/octet-stream" };
  return (await readJson(await reach(path, { method: "POST", headers, body, signal: AbortSignal.timeout(FILE_TIMEOUT_MS) }))) as T;
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
