import { beforeEach, expect, it } from "vitest";
import type { Selection } from "./useSelection";
import { useSelection } from "./useSelection";

let chosen: Selection;
beforeEach(() => { chosen = useSelection(() => ["a", "b", "c", "d"], () => null); });

const press = (key: string, more: Partial<KeyboardEvent> = {}): boolean =>
  chosen.press({ key, shiftKey: false, ctrlKey: false, metaKey: false, preventDefault: () => undefined, ...more } as KeyboardEvent);
const picked = (): string[] => [...chosen.picked.value].sort();

it("rows are picked one by one, and up to another with Shift", () => {
  chosen.toggle("b", false);
  chosen.toggle("d", true);
  expect(picked()).toEqual(["b", "c", "d"]);
  chosen.toggle("c", false);
  expect(picked()).toEqual(["b", "d"]);
});

it("the keyboard moves, picks, takes along and lets go", () => {
  press("ArrowDown");
  press(" ");
  expect([chosen.at.value, picked()]).toEqual(["b", ["b"]]);
  press("ArrowDown", { shiftKey: true });
  expect(picked()).toEqual(["b", "c"]);
  press("End");
  press("ArrowDown");
  expect(chosen.at.value).toBe("d");
  expect(press("Escape")).toBe(true);
  expect(picked()).toEqual([]);
  expect(press("Escape")).toBe(false);
});

it("all are picked at once, and none by the same again", () => {
  press("a", { ctrlKey: true });
  expect(picked()).toEqual(["a", "b", "c", "d"]);
  chosen.all();
  expect(picked()).toEqual([]);
});
