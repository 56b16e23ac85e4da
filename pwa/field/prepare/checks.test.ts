import { expect, it } from "vitest";
import type { Readiness } from "../../queries/views";
import { checksOf } from "./checks";

const NOW = 1_795_000_000_000;
const READY: Readiness = {
  enrolled: true, installed: true, shell: true, persistent: true, freeBytes: 8e9, plan: { photos: 100, bytesEach: 5e6, bytes: 5e8 }, visits: 2, visitsReady: 2,
  clockKnown: true, skewMs: 300, loadedAtMs: NOW - 60_000, ready: true,
};

const standing = (change: Partial<Readiness>, name: string) =>
  checksOf({ ...READY, ...change }, NOW).find((check) => check.name === name)?.standing;

it("has nothing to say about a prepared device", () => {
  expect(checksOf(READY, NOW).map((check) => check.standing)).toEqual(Array(8).fill("ok"));
});

it("asks for what cannot be had without network", () => {
  expect(standing({ enrolled: false }, "enrolled")).toBe("todo");
  expect(standing({ shell: false }, "shell")).toBe("todo");
  expect(standing({ visitsReady: 1 }, "work")).toBe("todo");
  expect(standing({ visits: 0, visitsReady: 0 }, "work")).toBe("todo");
  expect(standing({ clockKnown: false, skewMs: null }, "clock")).toBe("todo");
  expect(standing({ loadedAtMs: null }, "contact")).toBe("todo");
  expect(standing({ loadedAtMs: NOW - 25 * 3_600_000 }, "contact")).toBe("todo");
});

it("only advises where work would not be lost", () => {
  expect(standing({ installed: false }, "installed")).toBe("advice");
  expect(standing({ persistent: false }, "persistent")).toBe("advice");
  expect(standing({ freeBytes: 7e8 }, "space")).toBe("advice");
  expect(standing({ freeBytes: 7e8, plan: { photos: 50, bytesEach: 5e6, bytes: 2.5e8 } }, "space")).toBe("ok");
  expect(standing({ skewMs: -180_000 }, "clock")).toBe("advice");
});

it("admits what the browser does not tell", () => {
  expect(standing({ persistent: null }, "persistent")).toBe("unknown");
  expect(standing({ freeBytes: null }, "space")).toBe("unknown");
});
