import type { Engine } from "./engine";

let started: Engine | null = null;

/** The engine of this tab. Throws before `start()`. */
export function engine(): Engine {
  if (started === null) throw new Error("start() comes first");
  return started;
}

export function setEngine(engine: Engine): void {
  started = engine;
}
