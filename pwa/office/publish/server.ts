/** The server's routes about masked copies of photos. All throw Refusal. */
import { get, post, remove } from "../../net/api";
import type { components } from "../../wire/schema";
import type { Box } from "./boxes";

export type PublicCopy = components["schemas"]["PublicCopyView"];

export const listCopies = (visit: string): Promise<PublicCopy[]> => get(`/api/visits/${visit}/public-copies`);
/** `checked`: somebody looked, and nobody can be recognised outside the boxes. */
export const makeCopy = (visit: string, sha256: string, checkpoint: string, boxes: readonly Box[]): Promise<PublicCopy> =>
  post(`/api/visits/${visit}/public-copies`, { sha256, checkpoint, boxes, checked: true });
export const withdrawCopy = (visit: string, copy: string): Promise<void> => remove(`/api/visits/${visit}/public-copies/${copy}`);
/** The picture as the public would see it. */
export const copyAddress = (visit: string, copy: string): string => `/api/visits/${visit}/public-copies/${copy}/picture`;
