import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** What pdf.js fetches by name while it reads: letters of Chinese documents, standard fonts, decoders of scanned pages. */
const FOLDERS = ["cmaps", "standard_fonts", "wasm"];
export const PDF_PATH = "pdf/";

/** Puts these files beside the built front end, under `pdf/`. No tablet stores them. */
export function pdfFiles(modules: string): Plugin {
  const root = join(modules, "pdfjs-dist");
  return {
    name: "shidi-pdf-files",
    apply: "build",
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const name of readdirSync(join(root, folder))) {
          this.emitFile({ type: "asset", fileName: `${PDF_PATH}${folder}/${name}`, source: readFileSync(join(root, folder, name)) });
        }
      }
    },
  };
}
