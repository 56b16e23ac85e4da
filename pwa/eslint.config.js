import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import vue from "eslint-plugin-vue";
import tseslint from "typescript-eslint";

/** Layers, top first; a file imports from its own layer or from a layer below, never from a sibling. */
const LAYERS = [["field", "office", "guest"], ["commands", "queries"], ["loop"], ["db", "net", "camera"], ["wire"], ["sketch"], ["core"]];
const ALL = [...LAYERS.flat(), "sw"];

/** Screens of the field go through commands and queries alone. */
const FAR = { field: ["loop", "db", "net"] };

/** The folders that `layer` may not import: everything above it, its siblings, and what is too far below. */
function forbidden(layer) {
  const row = LAYERS.findIndex((names) => names.includes(layer));
  const below = LAYERS.slice(row + 1).flat().filter((name) => !(FAR[layer] ?? []).includes(name));
  return ALL.filter((name) => name !== layer && !below.includes(name));
}

const ONLY_IN = { "clipper2-ts": ["sketch"], dexie: ["db"], "tus-js-client": ["net"], "element-plus": ["office"], vant: ["field"] };

/** Packages that belong to other layers. */
function foreignPackages(layer) {
  const owned = Object.entries(ONLY_IN).filter(([, layers]) => !layers.includes(layer));
  return owned.map(([name]) => name);
}

function layerRules(layer) {
  // The service worker stands beside the pages: it may send through the loop, and shows nothing.
  const folders = layer === "sw" ? ALL.filter((name) => !["sw", "loop"].includes(name)) : forbidden(layer);
  return {
    files: [`${layer}/**/*.{ts,vue}`],
    ignores: ["**/*.test.ts", "**/*.testkit.ts"],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [
          { regex: `^(\\.\\./)+(${folders.join("|")})(/|$)`, message: `${layer} may not import this layer` },
          { regex: `^(${foreignPackages(layer).join("|")})(/|$)`, message: "this package belongs to another layer" },
        ],
      }],
    },
  };
}

const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];

function onlyIn(layers, names, message) {
  return {
    files: ["**/*.{ts,vue}"],
    ignores: [...layers.map((layer) => `${layer}/**`), "**/*.test.ts", "**/*.testkit.ts"],
    rules: { "no-restricted-globals": ["error", ...names.map((name) => ({ name, message }))] },
  };
}

export default defineConfig(
  { ignores: ["node_modules", "coverage", "wire/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs["flat/recommended"],
  {
    files: ["**/*.vue"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ["**/*.{ts,vue}"],
    rules: {
      // The compiler knows the globals of each folder; the linter does not.
      "no-undef": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "vue/multi-word-component-names": "off",
      "vue/max-attributes-per-line": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/html-self-closing": "off",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } } },
  ...ALL.map(layerRules),
  onlyIn(["net", "sw"], [...NETWORK, "indexedDB"], "only net/ talks to the network, only db/ to IndexedDB"),
  { files: ["net/**/*.ts", "sw/**/*.ts"], rules: { "no-restricted-globals": ["error", "indexedDB"] } },
  { files: ["db/**/*.ts"], rules: { "no-restricted-globals": ["error", ...NETWORK] } },
);
