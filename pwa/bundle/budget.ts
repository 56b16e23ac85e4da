import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import type { Built } from "./graph";
import { firstLoad } from "./graph";

/** What an entry may load before anybody can touch it: scripts and styles, gzip. */
const BUDGET_BYTES = 150_000;

type WithText = Readonly<Record<string, { readonly code?: string; readonly source?: string | Uint8Array }>>;

/** Stops a build whose first load has grown too heavy for a village's network; `screens` is what a new device shows first. */
export function budget(entry: string, screens: readonly string[]): Plugin {
  return {
    name: "shidi-budget",
    generateBundle(_options, bundle) {
      const bytes = [...firstLoad(bundle as unknown as Built, entry, screens)].reduce((sum, name) => sum + weight(bundle as unknown as WithText, name), 0);
      if (bytes > BUDGET_BYTES) this.error(`${entry} loads ${String(bytes)} bytes (gzip) at first; ${String(BUDGET_BYTES)} are allowed`);
      this.info(`${entry} loads ${String(bytes)} of ${String(BUDGET_BYTES)} bytes (gzip) at first`);
    },
  };
}

function weight(bundle: WithText, name: string): number {
  const file = bundle[name];
  return gzipSync(file?.code ?? file?.source ?? "").length;
}
