/** What the browser says of the network's costs. Only some browsers do. */
interface Line extends EventTarget {
  readonly type?: string;
  readonly saveData?: boolean;
}

const line = (): Line | undefined => (navigator as Navigator & { readonly connection?: Line }).connection;

/** Whether bytes cost money on the network of the moment, or the person asked to save them; null: nobody says. */
export function metered(): boolean | null {
  const now = line();
  if (now?.saveData === true) return true;
  return now?.type === undefined || now.type === "unknown" ? null : now.type === "cellular";
}

/** The returned function stops it. */
export function onRoadChange(changed: () => void): () => void {
  line()?.addEventListener("change", changed);
  return () => { line()?.removeEventListener("change", changed); };
}
