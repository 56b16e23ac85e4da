/** The routes that a device uses. */
import { base64url } from "../core/base64";
import type { Checklist } from "../core/checklist";
import type { Assignments, ChecklistName, Enrolled, Health, Me } from "../wire/api";
import { get, patch, post, postBytes, put, remove } from "./api";

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

/** A hand-over file of this device. */
export const handOver = (file: Blob): Promise<unknown> => postBytes("/api/handovers", file);
