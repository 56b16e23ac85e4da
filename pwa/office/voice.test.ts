import { describe, expect, it } from "vitest";
import en from "../i18n/en/office";
import zh from "../i18n/zh/office";
import { voice } from "./voice";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    (typeof value === "string" ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`)));
}

const blanks = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

describe("the office's messages", () => {
  const english = new Map(leaves(en));

  it("have the same keys in both languages, and none without words", () => {
    expect([...english.keys()].sort()).toEqual(leaves(zh).map(([key]) => key).sort());
    expect([...leaves(zh), ...leaves(en)].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  it("fill the same blanks in both languages", () => {
    const differing = leaves(zh).filter(([key, message]) => String(blanks(message)) !== String(blanks(english.get(key) ?? "")));
    expect(differing).toEqual([]);
  });

  it("have no English word in Chinese sentences but names of keys, formats, programs, units and authors", () => {
    const allowed = /\{\w+\}|Shift\+Enter|Ctrl\+A|Enter|Shift|Delete|CSV|PDF|MB|Excel|Word|ICC|Shrout|Fleiss|Landis|Koch|Koo|Li|statsmodels/g;
    const leaking = leaves(zh).filter(([, message]) => /[A-Za-z]{2,}/.test(message.replace(allowed, "")));
    expect(leaking).toEqual([]);
  });

  it("are told in Chinese first", () => {
    expect(voice.say("settled.conflicts", { n: 3 })).toBe("3 分歧");
    expect(voice.pick({ zh: "墙", en: "wall" })).toBe("墙");
  });
});
