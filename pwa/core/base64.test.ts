import { expect, test } from "vitest";
import { base32, base64url, fromBase64url } from "./base64";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// The test vectors of RFC 4648, without padding.
test.each([["", "", ""], ["f", "Zg", "my"], ["fo", "Zm8", "mzxq"], ["foo", "Zm9v", "mzxw6"], ["foob", "Zm9vYg", "mzxw6yq"],
  ["fooba", "Zm9vYmE", "mzxw6ytb"], ["foobar", "Zm9vYmFy", "mzxw6ytboi"]])("%j is %s and %s", (text, in64, in32) => {
  expect(base64url(bytes(text))).toBe(in64);
  expect(base32(bytes(text))).toBe(in32);
  expect(fromBase64url(in64)).toEqual(bytes(text));
});

test("the alphabet is the one that URLs allow", () => {
  expect(base64url(Uint8Array.of(0xfb, 0xff))).toBe("-_8");
  expect(fromBase64url("-_8")).toEqual(Uint8Array.of(0xfb, 0xff));
});
