/** The routes that a device uses. */
import { base64url } from "../core/base64";
import type { Checklist } from "../core/checklist";
import type { Op } from "../core/op";
import { Malformed } from "../core/shape";
import type { Page, SyncRequest } from "../core/wire";
import { readReply, writeRequest } from "../core/wire";
import type { Assignments, ChecklistName, Enrolled, Health, Me } from "../wire/api";
import { deviceRefusal } from "../wire/deviceProblem";
import { get, patch, post, postBytes, put, reach, remove } from "./api";

export const signIn = (name: string, password: string): Promise<Me> => post("/api/session", { name, password });
export const signOut = (): Promise<void> => remove("/api/session");
export const whoIsSignedIn = (): Promise<Me> => get("/api/session");
export const changePassword = (old: string, next: string): Promise<Me> => put("/api/session/password", { old, new: next });

/** Takes the session of a device up again by its key; `sign` gives a signature of a text, base64url. */
export async function resume(actor: string, sign: (message: string) => Promise<string>): Promise<Me> {
  const { challenge } = await get<{ readonly challenge: string }>(`/api/session/device/${actor}`);
  return post("/api/session/device", { actor, challenge, signature: await sign(`shidi-session-1\n${actor}\n${challenge}`) });
}

export const claim = (code: string, publicKey: Uint8Array, device: string): Promise<Enrolled> =>
  post("/api/enrolments/claim", { code, public_key: base64url(publicKey), device });

/** Makes a further key of the signed-in user known; the actors that it `replaces` write no more. */
export const addActor = (publicKey: Uint8Array, device: string, replaces: readonly string[]): Promise<Enrolled> =>
  post("/api/actors", { public_key: base64url(publicKey), device, replaces });

export const confirmConduct = (visit: string, user: string, items: readonly string[]): Promise<unknown> =>
  post(`/api/visits/${visit}/conduct`, { user, items });

export const renameActor = (actor: string, device: string): Promise<void> => patch(`/api/actors/${actor}`, { device });

export const health = (): Promise<Health> => get("/api/health");

export const assignments = (): Promise<Assignments> => get("/api/assignments");
export const checklist = ({ id, version }: ChecklistName): Promise<Checklist> =>
  get(`/api/checklists/${id}/${String(version)}`);

/** One sync round trip. */
export async function sync(header: SyncRequest, ops: readonly Op[]): Promise<Page> {
  const answer = await reach("/api/sync", { method: "POST", ...(await packed(writeRequest(header, ops))) });
  const body = await answer.text().catch(() => { throw deviceRefusal("device_offline"); });
  try {
    return readReply(body, ops);
  } catch (reason) {
    if (reason instanceof Malformed) throw deviceRefusal("device_answer_unreadable", { reason: reason.message });
    throw reason;
  }
}

/** A hand-over file of this device. */
export const handOver = (file: Blob): Promise<unknown> => postBytes("/api/handovers", file);

const SMALL = 1_000;

/** Compressed where the browser can and where it pays. */
async function packed(text: string): Promise<Pick<RequestInit, "headers" | "body">> {
  const headers = { "content-type": "application/x-ndjson" };
  if (text.length < SMALL || typeof CompressionStream === "undefined") return { headers, body: text };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return { headers: { ...headers, "content-encoding": "gzip" }, body: await new Response(stream).arrayBuffer() };
}
