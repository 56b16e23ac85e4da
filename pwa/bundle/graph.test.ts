import { expect, it } from "vitest";
import { firstLoad, reachable } from "./graph";

const none = new Set<string>();
const BUILT = {
  "assets/field.js": {
    type: "chunk", fileName: "assets/field.js", name: "field", isEntry: true,
    imports: ["assets/shared.js"], dynamicImports: ["assets/finish.js"],
    viteMetadata: { importedCss: new Set(["assets/field.css"]), importedAssets: none },
  },
  "assets/finish.js": {
    type: "chunk", fileName: "assets/finish.js", name: "FinishScreen", isEntry: false, isDynamicEntry: true, imports: ["assets/shared.js"],
    viteMetadata: { importedCss: new Set(["assets/finish.css"]), importedAssets: new Set(["assets/pen.svg"]) },
  },
  "assets/shared.js": { type: "chunk", fileName: "assets/shared.js", imports: ["assets/field.js"] },
  "assets/office.js": { type: "chunk", fileName: "assets/office.js", name: "office", isEntry: true, imports: ["assets/shared.js"] },
} as const;

it("follows static and lazy imports, styles and assets, round circles too", () => {
  expect([...reachable(BUILT, "field")].sort()).toEqual([
    "assets/field.css", "assets/field.js", "assets/finish.css", "assets/finish.js", "assets/pen.svg", "assets/shared.js",
  ]);
});

it("knows what is needed at first", () => {
  expect([...firstLoad(BUILT, "field")].sort()).toEqual(["assets/field.css", "assets/field.js", "assets/shared.js"]);
});

it("knows what a screen needs besides, and that it is there at all", () => {
  const both = firstLoad(BUILT, "field", ["FinishScreen"]);
  expect([...both].sort()).toEqual(["assets/field.css", "assets/field.js", "assets/finish.css", "assets/finish.js", "assets/shared.js"]);
  expect(() => firstLoad(BUILT, "field", ["LostScreen"])).toThrow("LostScreen was not built");
});

it("finds nothing behind an entry that is not there", () => {
  expect(reachable(BUILT, "other").size).toBe(0);
});
