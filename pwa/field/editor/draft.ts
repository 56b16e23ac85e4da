/**
 * What stands in an open editor and is not saved yet, so that a page killed by the camera finds it again. With it
 * the heads that were on screen when the work began: they are what saving supersedes, however late it comes.
 */
import { dropScreen, keepScreen } from "../../commands/keepScreen";
import { keptScreen } from "../../queries/screen";

export interface Draft {
  readonly heads: readonly string[];
  /** As the editor of this name kept it. */
  readonly content: unknown;
  /** It comes straight from measuring on a photo: nothing was left behind that would have to be pointed out. */
  readonly measured?: boolean;
}

/** Which text of a checkpoint the draft is of, or that it is what was drawn over a photo. */
export type Part = "finding" | "note" | "marks";

/** `on`: a checkpoint, or the photo that is marked. */
const keyOf = (visit: string, on: string, part: Part): string => `draft/${visit}/${on}/${part}`;

export function keepDraft(visit: string, on: string, part: Part, draft: Draft): Promise<void> {
  return keepScreen(keyOf(visit, on, part), draft);
}

export async function draftOf(visit: string, on: string, part: Part): Promise<Draft | null> {
  return ((await keptScreen(keyOf(visit, on, part))) as Draft | undefined) ?? null;
}

export function dropDraft(visit: string, on: string, part: Part): Promise<void> {
  return dropScreen(keyOf(visit, on, part));
}
