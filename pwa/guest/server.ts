/** The server's routes for people without an account. All throw Refusal. */
import { get, post } from "../net/api";
import { postFile } from "../net/guest";
import type { CardReading, CardWrite } from "../wire/scorecard";
import type { PublicPage, UnitDoor, UnitFiles, UnitItem, UnitPage, Verified } from "./answers";

export const MOST_BYTES = 20 * 1024 * 1024;

/** Exchanges a link's secret for a cookie. */
export const openLink = (secret: string): Promise<UnitDoor> => post("/api/unit/session", { secret });
export const readDoor = (): Promise<UnitDoor> => get("/api/unit");
export const readPage = (): Promise<UnitPage> => get("/api/unit/items");
export const readCard = (): Promise<CardReading> => get("/api/unit/self-check");
/** All of them or none; the card as it is then. */
export const writeCard = (writes: readonly CardWrite[]): Promise<CardReading> => post("/api/unit/self-check", { writes });
export const readFiles = (): Promise<UnitFiles> => get("/api/unit/materials");
export const sendFile = (point: string, file: File, told: (share: number) => void): Promise<UnitFiles> =>
  postFile(`/api/unit/materials?${new URLSearchParams({ scoring_point: point, name: file.name }).toString()}`, file, told);
export const sendPhoto = (item: string, file: Blob, told: (share: number) => void): Promise<UnitItem> => postFile(`/api/unit/items/${item}/photos`, file, told);
export const answerItem = (item: string, text: string, photos: readonly string[]): Promise<UnitItem> => post(`/api/unit/items/${item}/answers`, { text, photos });
export const picture = (sha256: string): string => `/api/unit/photos/${sha256}/small`;

export const verify = (code: string): Promise<Verified> => get(`/api/public/codes/${encodeURIComponent(code)}`);
export const readList = (id: string): Promise<PublicPage> => get(`/api/public/lists/${encodeURIComponent(id)}`);
/** Address of a masked photo of a list. */
export const listPhoto = (list: string, photo: string): string => `/api/public/lists/${encodeURIComponent(list)}/photos/${encodeURIComponent(photo)}`;
export const objectTo = (id: string, said: { unit: string; name: string; contact: string; text: string }): Promise<{ number: number }> =>
  post(`/api/public/lists/${encodeURIComponent(id)}/objections`, said);
