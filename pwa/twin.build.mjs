// Bundles the core's half of the twin test into one file that plain node runs; prints where it is.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here("node_modules/.cache/twin");

await build({
  configFile: false,
  logLevel: "error",
  root: here("."),
  ssr: { noExternal: true },
  build: { ssr: here("core/twin.testkit.ts"), outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: "twin.mjs" } } },
});
console.log(`${outDir}/twin.mjs`);
