/** The server's routes that office screens call, one function each. All throw Refusal. */
import { get, patch, post, postBytes, put, remove } from "../net/api";
import type { Agreement } from "./answers/agreement";
import type { Board } from "./answers/board";
import type { ConflictLine, Reconciling } from "./answers/conflict";
import type { Device, Enrolment, HandoverReport, QuarantinedOp } from "./answers/device";
import type { PhotoQueue, PhotoReading } from "./answers/photoQueue";
import type { Campaign, GivenPlaces, ListedUnit } from "./answers/unit";
import type { VisitReading } from "./answers/visit";
import type { Me, Role, User } from "../wire/api";

export const readSession = (): Promise<Me> => get("/api/session");

export const listUsers = (): Promise<User[]> => get("/api/users");
export const addUser = (user: NewUser): Promise<User> => post("/api/users", user);
export const changeUser = (id: string, change: UserChange): Promise<User> => patch(`/api/users/${id}`, change);
export const enrolTablet = (user: string): Promise<Enrolment> => post("/api/enrolments", { user });

export const listDevices = (): Promise<Device[]> => get("/api/actors");
export const renameDevice = (actor: string, device: string): Promise<void> => patch(`/api/actors/${actor}`, { device });
export const revokeDevice = (actor: string): Promise<void> => remove(`/api/actors/${actor}`);

export const listCampaigns = (): Promise<Campaign[]> => get("/api/campaigns");
export const listUnits = (campaign: string): Promise<ListedUnit[]> => get(`/api/campaigns/${campaign}/units`);
export const readBoard = (campaign: string): Promise<Board> => get(`/api/campaigns/${campaign}/board`);
export const listConflicts = (campaign: string): Promise<ConflictLine[]> => get(`/api/campaigns/${campaign}/conflicts`);
export const readReconciling = (campaign: string): Promise<Reconciling> => get(`/api/campaigns/${campaign}/reconciling`);
export const setReconciling = (campaign: string, now: Reconciling): Promise<Reconciling> => put(`/api/campaigns/${campaign}/reconciling`, now);
export const readAgreement = (campaign: string): Promise<Agreement> => get(`/api/campaigns/${campaign}/agreement`);
/** All of them or none. */
export const putPlaces = (campaign: string, places: GivenPlaces): Promise<void> => put(`/api/campaigns/${campaign}/places`, places);
export const forgetPlace = (campaign: string, unit: string): Promise<void> => remove(`/api/campaigns/${campaign}/places/${encodeURIComponent(unit)}`);
export const createVisit = (campaign: string, unit: string, inspectors: readonly string[]): Promise<{ id: string }> =>
  post(`/api/campaigns/${campaign}/visits`, { unit, inspectors });

export const readVisit = (visit: string): Promise<VisitReading> => get(`/api/visits/${visit}`);
export const assignInspectors = (visit: string, inspectors: readonly string[]): Promise<void> =>
  put(`/api/visits/${visit}/inspectors`, { inspectors });

export const readPhotoQueue = (campaign: string): Promise<PhotoQueue> => get(`/api/campaigns/${campaign}/photo-reviews`);
export const readPhoto = (visit: string, dot: string): Promise<PhotoReading> => get(`/api/visits/${visit}/photos/${encodeURIComponent(dot)}`);

export const listQuarantine = (): Promise<QuarantinedOp[]> => get("/api/quarantine");
export const letIn = (dot: string, reason: string): Promise<QuarantinedOp> =>
  post(`/api/quarantine/${encodeURIComponent(dot)}/let-in`, { reason });

export const takeInHandover = (file: Blob): Promise<HandoverReport> => postBytes("/api/handovers", file);

/** Address of a photo's bytes: small ≤ 512 px, large ≤ 1600 px, original as attachment. */
export const photoAddress = (sha256: string, size: "small" | "large" | "original"): string => `/api/photos/${sha256}/${size}`;

/** Without a password the server gives a one-time password. */
export interface NewUser { readonly name: string; readonly title: string; readonly role: Role; readonly password?: string; readonly region?: string; readonly unit?: string }
export interface UserChange { readonly title?: string; readonly enabled?: boolean; readonly password?: string; readonly region?: string; readonly unit?: string }
