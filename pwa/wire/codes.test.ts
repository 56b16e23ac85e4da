import { expect, it } from "vitest";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { codesOf, Collector, MOST_CODES } from "./codes";

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 131 + (at >> 3)) & 0xff);

it("collects the codes in any order, some seen twice", () => {
  const all = codesOf(bytes(1_000)) ?? [];
  expect(all).toHaveLength(4);
  const collector = new Collector();
  for (const at of [2, 0, 2, 3]) expect(collector.offer(all[at] as string)?.of).toBe(4);
  expect(collector.collected).toEqual({ got: 3, of: 4, missing: [2] });
  expect(collector.whole()).toBeNull();
  collector.offer(all[1] as string);
  expect(collector.whole()).toEqual(bytes(1_000));
});

it.each([0, 1, 319, 320, 321])("gives back %i bytes", (length) => {
  const collector = new Collector();
  for (const code of codesOf(bytes(length)) ?? []) collector.offer(code);
  expect(collector.whole()).toEqual(bytes(length));
});

it("begins anew with the codes of another series", () => {
  const collector = new Collector();
  collector.offer((codesOf(bytes(1_000)) ?? [])[0] as string);
  const other = codesOf(bytes(900).reverse()) ?? [];
  other.forEach((code) => collector.offer(code));
  expect(collector.whole()).toEqual(bytes(900).reverse());
});

it("takes nothing that is not ours", () => {
  const collector = new Collector();
  for (const text of ["https://example.org", "SHIDI1:ABCD:0:3:AA", "SHIDI1:ABCD:4:3:AA", "SHIDI1:ABCD:1:9999:AA", "SHIDI2:ABCD:1:1:AA"]) {
    expect(collector.offer(text)).toBeNull();
  }
});

it("does not vouch for bytes that are not those of the series", () => {
  const collector = new Collector();
  const [first, second] = codesOf(bytes(400)) ?? [];
  collector.offer(first as string);
  collector.offer((second as string).replace(/.$/, (letter) => (letter === "A" ? "E" : "A")).replace(/([A-Z2-7])(?=[A-Z2-7]{3}$)/, (letter) => (letter === "A" ? "B" : "A")));
  expect(collector.whole()).toBeNull();
});

it("is not offered for more than anybody would wait for", () => {
  expect(codesOf(bytes(320 * MOST_CODES))).toHaveLength(MOST_CODES);
  expect(codesOf(bytes(320 * MOST_CODES + 1))).toBeNull();
});

it("survives being drawn and read as a QR code", () => {
  const [code] = codesOf(bytes(320)) ?? [];
  const modules = encodeQR(code as string, "raw", { ecc: "medium", encoding: "alphanumeric", border: 4 });
  const scale = 4;
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  modules.forEach((row, y) => { row.forEach((dark, x) => {
    if (!dark) return;
    for (let dy = 0; dy < scale; dy += 1) {
      const from = ((y * scale + dy) * size + x * scale) * 4;
      for (let at = from; at < from + scale * 4; at += 1) if (at % 4 !== 3) data[at] = 0;
    }
  }); });
  expect(decodeQR({ width: size, height: size, data })).toBe(code);
});
