import type { Fix, NoPlace } from "./photo";

/** Where the device was, or why that is not known. */
export interface Whereabouts {
  readonly place?: Fix | null;
  readonly no_place?: NoPlace | null;
}

/** Where the inspector is. */
export interface Open extends Whereabouts { readonly kind: "open"; readonly checkpoint?: string | null }

/**
 * The end of the author's chain when the summary was shown for signing: since every op carries the hash of the
 * one before, the signatures cover this op and all before it, and nothing later. Not renamed when a new actor
 * repeats the op: it says what was signed.
 */
export interface Seal { readonly actor: string; readonly counter: number; readonly hash: string }

/** Somebody of the unit read the summary and signed it. */
export interface Signed { readonly kind: "signed"; readonly name: string; readonly role: string; readonly signature: string }
/** Nobody of the unit signed, and why. */
export interface Declined { readonly kind: "declined"; readonly reason: string }
export type Representative = Signed | Declined;

/** The inspector signed; `saw` are the finding dots on screen when they did. */
export interface Finished extends Whereabouts {
  readonly kind: "finished";
  readonly saw: readonly string[];
  /** SVG path data of the strokes. */
  readonly signature: string;
  readonly signer: string;
  readonly seal?: Seal | null;
  readonly representative?: Representative | null;
}

/** The state of one inspector's sheet. */
export type SheetState = Open | Finished;

/** What the office did with the visit. */
export interface VisitState {
  readonly kind: "issued" | "reopened" | "closed";
  readonly reason: string;
}
