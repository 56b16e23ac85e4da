/** Both languages say everything, and neither speaks the other's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REASONS } from "../field/sync/reason";
import en from "./en/field";
import enOnsite from "./en/onsite";
import type { Messages } from "./i18n";
import zh from "./zh/field";
import zhOnsite from "./zh/onsite";

function flat(messages: Messages, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`));
}

const chinese = new Map(flat({ ...zh, ...zhOnsite }));
const english = new Map(flat({ ...en, ...enOnsite }));
const blanks = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))].sort();

describe("the field app's words", () => {
  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it("stand in one file each", () => {
    expect(Object.keys(zhOnsite).filter((section) => section in zh)).toEqual([]);
  });

  it("are filled with the same values in both languages", () => {
    for (const [key, text] of chinese) expect([key, blanks(english.get(key) ?? "")]).toEqual([key, blanks(text)]);
  });

  it("are empty in one language only where they are in the other", () => {
    for (const [key, text] of chinese) expect([key, english.get(key) === ""]).toEqual([key, text === ""]);
  });

  it("let no English into Chinese", () => {
    const foreign = [...chinese].filter(([, text]) => /[A-Za-z]/.test(text.replace(/\{\w+\}/g, "")));
    expect(foreign).toEqual([]);
  });

  it("let no Chinese into English", () => {
    expect([...english].filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it("have a word for every reason of the door", () => {
    const said = [...chinese.keys()].filter((key) => key.startsWith("refused.")).map((key) => key.slice("refused.".length));
    expect(said.sort()).toEqual([...REASONS, "unknown"].sort());
  });
});

describe("the field app's screens", () => {
  const field = join(import.meta.dirname, "../field");
  const screens = readdirSync(field, { recursive: true, encoding: "utf-8" }).filter((name) => name.endsWith(".vue"));

  it.each(screens)("%s holds no words of its own", (name) => {
    const source = readFileSync(join(field, name), "utf-8").replace(/<!--[\s\S]*?-->|<style[\s\S]*<\/style>/g, "");
    const template = /<template>([\s\S]*)<\/template>/.exec(source)?.[1] ?? "";
    const text = template.replace(/<[a-zA-Z/][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/g, "\n").replace(/\{\{[\s\S]*?\}\}/g, "");
    expect(text.match(/[A-Za-z\u4e00-\u9fff]{2,}/g) ?? []).toEqual([]);
  });
});
