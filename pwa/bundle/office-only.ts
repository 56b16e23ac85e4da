import type { Plugin } from "vite";
import type { Built } from "./graph";
import { reachable } from "./graph";

/** Notes while building which files only the office and guests load, so that no tablet stores them. */
export function officeOnly(): { plugin: Plugin; holds: (file: string) => boolean } {
  const files = new Set(["office.html", "guest.html"]);
  const plugin: Plugin = {
    name: "shidi-office-only",
    generateBundle(_options, bundle) {
      const built = bundle as unknown as Built;
      const field = reachable(built, "field");
      for (const file of [...reachable(built, "office"), ...reachable(built, "guest")]) {
        if (!field.has(file)) files.add(file);
      }
    },
  };
  return { plugin, holds: (file) => files.has(file) };
}
