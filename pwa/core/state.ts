/** Where the inspector is. */
export interface Open { readonly kind: "open"; readonly checkpoint?: string | null }

/** The inspector signed; `saw` are the finding dots on screen when they did. */
export interface Finished {
  readonly kind: "finished";
  readonly saw: readonly string[];
  /** SVG path data of the strokes. */
  readonly signature: string;
  readonly signer: string;
}

/** The state of one inspector's sheet. */
export type SheetState = Open | Finished;

/** What the office did with the visit. */
export interface VisitState {
  readonly kind: "issued" | "reopened" | "closed";
  readonly reason: string;
}
