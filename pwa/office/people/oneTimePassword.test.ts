import { expect, it } from "vitest";
import { oneTimePassword } from "./oneTimePassword";

const giving = (...bytes: number[]) => (into: Uint8Array<ArrayBuffer>): void => { into[0] = bytes.shift() ?? 0; };

it("has three groups of four letters that nobody mistakes for one another", () => {
  const password = oneTimePassword((bytes) => crypto.getRandomValues(bytes));
  expect(password).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/);
});

it("throws away the bytes that would make some letters likelier", () => {
  expect(oneTimePassword(giving(248, 255, 0, 30, 31))).toBe("a9aa-aaaa-aaaa");
});
