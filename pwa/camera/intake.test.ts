import { describe, expect, it } from "vitest";
import { takeIn } from "./intake";
import { sniff } from "./sniff";

const JPEG = [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
const box = (brand: string) => [0, 0, 0, 24, ...new TextEncoder().encode(`ftyp${brand}`)];
const riff = (form: string) => [...new TextEncoder().encode("RIFF"), 1, 2, 3, 4, ...new TextEncoder().encode(form)];
const file = (bytes: number[], type: string) => new Blob([new Uint8Array(bytes)], { type });

describe("what a file is", () => {
  it.each([
    [JPEG, "image/jpeg"], [PNG, "image/png"], [box("heic"), "image/heic"], [box("mif1"), "image/heic"],
    [box("avif"), "image/avif"], [box("isom"), "video"], [box("qt  "), "video"], [riff("WEBP"), "image/webp"],
    [riff("AVI "), "video"], [[0x1a, 0x45, 0xdf, 0xa3], "video"], [[...new TextEncoder().encode("GIF89a")], "image/gif"],
    [[1, 2, 3], null], [[], null],
  ])("%#", (bytes, kind) => {
    expect(sniff(new Uint8Array(bytes))).toBe(kind);
  });
});

describe("intake", () => {
  it("keeps every byte", async () => {
    const bytes = [...JPEG, ...Array.from({ length: 5000 }, (_, index) => index % 256)];
    const taken = await takeIn(file(bytes, "image/jpeg"));
    if (taken.kind !== "taken") throw new Error(taken.why);
    expect([...new Uint8Array(await taken.bytes.arrayBuffer())]).toEqual(bytes);
  });

  it("goes by the bytes, not by the name: a PNG that calls itself JPEG", async () => {
    const taken = await takeIn(file(PNG, "image/jpeg"));
    expect(taken.kind === "taken" && taken.bytes.type).toBe("image/png");
  });

  it("takes an unknown picture format as the phone declares it", async () => {
    const taken = await takeIn(file([1, 2, 3, 4], "image/x-adobe-dng"));
    expect(taken.kind === "taken" && taken.bytes.type).toBe("image/x-adobe-dng");
  });

  it.each([
    [file([], "image/jpeg"), "empty"],
    [file(box("isom"), "image/jpeg"), "not_a_picture"],
    [file([1, 2, 3], "application/pdf"), "not_a_picture"],
  ])("refuses with a reason (%#)", async (blob, why) => {
    expect(await takeIn(blob)).toEqual({ kind: "refused", why });
  });

  it("says so when the phone took the file back", async () => {
    const gone = { type: "image/jpeg", arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
    expect(await takeIn(gone as unknown as Blob)).toEqual({ kind: "refused", why: "unreadable" });
  });
});
