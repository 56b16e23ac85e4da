import { sheetStatePath } from "../core/path";
import type { Finished } from "../core/state";
import { author, dots, save } from "./save";

/** The own sheet as it was on screen when the inspector signed: the `VisitView`. */
export interface SignedSheet {
  readonly visit: { readonly id: string };
  readonly stateHeads: readonly string[];
  /** Dots of the own findings on screen, with whatever the device had not sent yet. */
  readonly signs: readonly string[];
}

/** What is signed beside the findings. */
export type Signing = Pick<Finished, "seal" | "representative" | "place" | "no_place">;

/** Signs the sheet. `signature` is SVG path data. Rejects with a Refusal. */
export async function finishVisit(view: SignedSheet, signature: string, signer: string, also: Signing = {}): Promise<void> {
  const { user } = await author();
  const value: Finished = { kind: "finished", saw: view.signs, signature, signer, ...also };
  await save({ visit: view.visit.id, path: sheetStatePath(user.id), value, seen: dots(view.stateHeads) });
}
