/** The look keeps its promise: text can be read on every surface, in every theme. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const source = readFileSync(`${import.meta.dirname}/tokens.css`, "utf-8");

/** Colours by theme; a theme that leaves one out inherits the light one. */
function themes(): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [, name = "light", body = ""] of source.matchAll(/:root(?:\[data-theme="(\w+)"\])? \{([^}]*)\}/g)) {
    const own = [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]] as [string, string]);
    found.set(name, new Map([...(found.get("light") ?? []), ...own]));
  }
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const TEXT = ["ink", "ink-2", "ink-3", "pine-ink", "seal-ink", "amber-ink", "sky-ink"];
const GROUND = ["paper", "surface", "surface-2", "pine-soft", "seal-soft", "amber-soft", "sky-soft"];
const LEAST: Readonly<Record<string, number>> = { light: 4.5, dark: 4.5, outdoor: 7 };

describe.each([...themes()])("%s", (name, colours) => {
  const colour = (token: string): string => colours.get(token) ?? `no ${token}`;

  it("text is readable on every ground", () => {
    const faint = TEXT.flatMap((text) => GROUND.map((ground) => [text, ground, contrast(colour(text), colour(ground))] as const))
      .filter(([, , ratio]) => !(ratio >= (LEAST[name] ?? Infinity)));
    expect(faint).toEqual([]);
  });

  it("words on a filled button are readable, and the button stands out", () => {
    for (const fill of ["pine", "seal", "amber"]) {
      expect(contrast(colour(`on-${fill}`), colour(fill))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(fill), colour("surface"))).toBeGreaterThanOrEqual(3);
    }
  });

  it("borders of what can be touched are seen", () => {
    expect(contrast(colour("line-strong"), colour("surface"))).toBeGreaterThanOrEqual(3);
  });
});

it("has the three looks", () => {
  expect([...themes().keys()]).toEqual(["light", "dark", "outdoor"]);
});
