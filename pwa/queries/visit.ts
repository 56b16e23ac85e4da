import { live } from "../db/live";
import { engine } from "../loop/current";
import type { Live } from "./live";
import { readSources } from "./sources";
import type { Progress, VisitView } from "./views";
import { visitView } from "./visitView";

/** The visit; null when it cannot be opened on this device. */
export function visit(id: string): Live<VisitView | null> {
  const { db } = engine();
  return live(async () => {
    const sources = await readSources(db, id);
    return sources === null ? null : visitView(sources);
  });
}

export function visitProgress(id: string): Live<Progress | null> {
  const { db } = engine();
  return live(async () => {
    const sources = await readSources(db, id);
    return sources === null ? null : visitView(sources).progress;
  });
}
