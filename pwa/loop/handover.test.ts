import { expect, test } from "vitest";
import { base64url, fromBase64url } from "../core/base64";
import { keepPhoto } from "../db/photos";
import { changeContact } from "../db/contact";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";
import { packHandover } from "./handover";
import { FORMAT } from "./seal";

const P256 = { name: "ECDH", namedCurve: "P-256" } as const;

interface Read {
  readonly manifest: { actor: string; part: number; parts: number; pushes: { bytes: number }[]; photos: { sha256: string; bytes: number }[] };
  readonly push: string;
  readonly photos: string[];
}

/** Opens a file as the server does. */
async function open(file: Blob, key: CryptoKey): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const end = bytes.indexOf(10);
  const header = bytes.slice(0, end);
  const told = JSON.parse(new TextDecoder().decode(header)) as { format: string; ephemeral: string };
  expect(told.format).toBe(FORMAT);
  const theirs = await crypto.subtle.importKey("raw", fromBase64url(told.ephemeral).slice(), P256, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, key, 256);
  const salt = await crypto.subtle.digest("SHA-256", header);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const cipher = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode(FORMAT) }, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"],
  );
  const plain: ArrayBuffer[] = [];
  for (let at = end + 1, index = 0; at < bytes.length; index += 1) {
    const size = new DataView(bytes.buffer, at).getUint32(0);
    const [last, length] = [size >= 0x80000000, size & 0x7fffffff];
    const iv = new DataView(new ArrayBuffer(12));
    iv.setUint8(0, last ? 1 : 0);
    iv.setUint32(8, index);
    plain.push(await crypto.subtle.decrypt({ name: "AES-GCM", iv: iv.buffer, additionalData: salt }, cipher, bytes.slice(at + 4, at + 4 + length)));
    at += 4 + length;
    expect(last).toBe(at === bytes.length);
  }
  const whole = new Blob(plain);
  const size = new DataView(await whole.slice(0, 4).arrayBuffer()).getUint32(0);
  const manifest = JSON.parse(await whole.slice(4, 4 + size).text()) as Read["manifest"];
  let at = 4 + size + 64;
  const take = (length: number): Blob => whole.slice(at, at += length);
  const push = await new Response(take(manifest.pushes[0]?.bytes ?? 0).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  const photos = await Promise.all(manifest.photos.map((photo) => take(photo.bytes).text()));
  expect(at).toBe(whole.size);
  return { manifest, push, photos };
}

test("a file holds every op without a receipt and every photo that was not sent, for the installation alone", async () => {
  const server = new FakeServer();
  const device = await (await Device.start(server)).enrol(server);
  const { db, clock } = device.engine;
  const pair = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
  const handoverKey = base64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  await device.note("c-1", "sent");
  await device.engine.sync();
  await device.note("c-1", "waits");
  await device.note("c-2", "too");
  const big = "x".repeat(2_500_000);
  for (const [at, text] of ["one", big].entries()) {
    await keepPhoto(db, { sha256: `${String(at)}a`, blob: new Blob([text]), mediaType: "image/jpeg", savedMs: at });
  }
  await expect(packHandover({ db, clock }, true)).rejects.toThrow("device_handover_unprepared");
  await changeContact(db, { handoverKey });

  const [file, ...more] = await packHandover({ db, clock }, true);
  expect([file?.findings, file?.photos, more]).toEqual([2, 2, []]);
  const { manifest, push, photos } = await open(file?.blob ?? new Blob(), pair.privateKey);
  expect([manifest.part, manifest.parts, photos]).toEqual([1, 1, ["one", big]]);
  const [header, ...lines] = push.trimEnd().split("\n");
  expect((JSON.parse(header ?? "") as { heads: unknown[] }).heads).toHaveLength(1);
  expect(lines.map((line) => (JSON.parse(line) as { value: { text: string } }).value.text)).toEqual(["waits", "too"]);

  const [small] = await packHandover({ db, clock }, false);
  expect([small?.findings, small?.photos]).toEqual([2, 0]);
  expect(small?.blob.size).toBeLessThan(4_000);
  // It stays in the outbox: only a receipt takes it out.
  expect(await device.outbox()).toHaveLength(2);
});
