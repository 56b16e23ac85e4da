import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { budget } from "./bundle/budget";
import { inlineStyle } from "./bundle/inline-style";
import { officeOnly } from "./bundle/office-only";
import { PDF_PATH, pdfFiles } from "./bundle/pdf-files";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const office = officeOnly();
const { version } = JSON.parse(readFileSync(here("package.json"), "utf-8")) as { version: string };

/** Three entries of one site: the inspector's (field), the office's, and that of people without an account (guest). */
export default defineConfig({
  root: here("."),
  plugins: [
    vue(),
    office.plugin,
    pdfFiles(here("node_modules")),
    budget("field", ["Watchers", "EnrolScreen", "spoken"]),
    inlineStyle("/index.html"),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "sw",
      filename: "sw.ts",
      registerType: "prompt",
      injectRegister: false,
      includeAssets: [],
      manifest: {
        id: "/",
        name: "实地 · 文明单位实地考察",
        short_name: "实地",
        description: "没有信号也能评分、拍照、签字的实地考察。",
        lang: "zh-CN",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#f4f3ee",
        theme_color: "#0b6b4f",
        icons: [
          { src: "/icons/shidi-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "/icons/shidi-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "/icons/shidi-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "/icons/shidi.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        ],
      },
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"],
        manifestTransforms: [
          (entries) => Promise.resolve({ manifest: entries.filter((entry) => !office.holds(entry.url) && !entry.url.startsWith(PDF_PATH)) }),
        ],
      },
    }),
  ],
  // The package's own entry is its oldest build; browsers that can install the app read the modern one.
  resolve: { alias: { dexie: here("node_modules/dexie/dist/modern/dexie.mjs") } },
  define: {
    __SHIDI_VERSION__: JSON.stringify(version),
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
  },
  worker: { format: "es" },
  build: {
    outDir: here("../server/static"),
    emptyOutDir: true,
    rolldownOptions: {
      input: { field: here("index.html"), office: here("office.html"), guest: here("guest.html") },
      // What opening the device's data takes, in one file: a line with a long way asks for few.
      output: { codeSplitting: { groups: [{ name: "data", test: /\/pwa\/db\/(tables|photos|failure|preferences|samples|contact|screen|work|databases|canary|vault\/(open|rows|plain))\.ts$/ }] } },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://127.0.0.1:8000", "/schema": "http://127.0.0.1:8000" },
  },
});
