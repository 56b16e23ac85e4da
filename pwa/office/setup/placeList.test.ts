import { expect, it } from "vitest";
import { UNIT } from "../answers/answers.testkit";
import { readPlaceList, wordsOf } from "./placeList";

const A = { ...UNIT, id: "a-1", name: "岳阳市财政局" };
const B = { ...UNIT, id: "b-1", name: "华容县人民检察院（本部）" };
const UNITS = [A, B, { ...UNIT, id: "c-1", name: "同名" }, { ...UNIT, id: "c-2", name: "同名" }];
const told = (text: string): string[] => readPlaceList(text, UNITS).map((each) =>
  `${String(each.line)} ${each.kind} ${each.kind === "matched" ? `${each.unit.id} ${String(each.at.lat)} ${String(each.at.lon)}` : each.kind === "invalid" ? each.flaw : each.told}`);

it("lines are matched by name or number, coordinates in either order", () => {
  expect(told("岳阳市财政局,113.129,29.3572\r\nb-1,29.5,112.6\r\n")).toEqual(["1 matched a-1 29.3572 113.129", "2 matched b-1 29.5 112.6"]);
  expect(told(`"岳阳市 财政局","113.129,29.3572"`)).toEqual(["1 matched a-1 29.3572 113.129"]);
  expect(told("岳阳市财政局，113.129，29.3572")).toEqual(["1 matched a-1 29.3572 113.129"]);
});

it("a paste from a spreadsheet is read by its columns' names", () => {
  expect(told("序号\t单位名称\t经度\t纬度\n1\t华容县人民检察院(本部)\t112.6\t29.5\n2\ta-1\t29.3572\t113.129")).toEqual(["2 matched b-1 29.5 112.6", "3 invalid place.swapped"]);
});

it("what cannot be imported says why, by its line", () => {
  expect(told("nobody,113,29\n\na-1,113\n,113,29\na-1,113,29\na-1,113,30\n同名,113,29\nc-2,113,29\nb-1,13,29\nb-1")).toEqual([
    "1 unknown nobody", "3 invalid place.notNumber", "4 invalid placeImport.noUnit", "5 matched a-1 29 113", "6 invalid placeImport.twice",
    "7 invalid placeImport.sameName", "8 matched c-2 29 113", "9 invalid place.outside", "10 invalid place.missing",
  ]);
  expect(told(" \n")).toEqual([]);
});

it("a file is read as UTF-8 with or without its mark, or as GB 18030", () => {
  const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
  expect(wordsOf(bytes(0xef, 0xbb, 0xbf, 0xe5, 0xb2, 0xb3))).toBe("岳");
  expect(wordsOf(bytes(0xd4, 0xc0, 0xd1, 0xf4))).toBe("岳阳");
});
