import { notePath } from "../core/path";
import type { OnCheckpoint } from "./on";
import { author, dots, save } from "./save";

/** Stores words beside a finding; empty text takes them back. Rejects with a Refusal. */
export async function writeNote(on: OnCheckpoint, text: string): Promise<void> {
  const { user } = await author();
  await save({ visit: on.visit, path: notePath(user.id, on.checkpoint.id), value: { text }, seen: dots(on.noteHeads) });
}
