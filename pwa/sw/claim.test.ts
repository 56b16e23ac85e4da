import { describe, expect, it } from "vitest";
import { claim } from "./claim";

const ORIGIN = "https://shidi.test";
const FILES = new Set(["/index.html", "/icons/shidi.svg", "/manifest.webmanifest"]);
const asked = (path: string, mode = "no-cors", method = "GET") => ({ method, mode, url: new URL(path, ORIGIN).href });

describe("what the service worker answers", () => {
  it.each(["/", "/?from=home", "/index.html"])("opens the app at %s", (path) => {
    expect(claim(asked(path, "navigate"), ORIGIN, FILES)).toBe("page");
  });

  it.each(["/icons/shidi.svg", "/manifest.webmanifest", "/assets/field-1a2b.js"])("gives the file %s", (path) => {
    expect(claim(asked(path), ORIGIN, FILES)).toBe("file");
  });

  it.each(["/office.html", "/office", "/trust", "/api/health"])("lets the browser open %s itself", (path) => {
    expect(claim(asked(path, "navigate"), ORIGIN, FILES)).toBe("network");
  });

  it.each(["/api/sync", "/api/assignments", "/api/photos/ab/small"])("never touches %s", (path) => {
    expect(claim(asked(path, "cors"), ORIGIN, FILES)).toBe("network");
  });

  it.each(["POST", "PATCH", "PUT", "DELETE", "HEAD"])("never intercepts %s, whatever the address", (method) => {
    expect(claim(asked("/", "navigate", method), ORIGIN, FILES)).toBe("network");
    expect(claim(asked("/icons/shidi.svg", "cors", method), ORIGIN, FILES)).toBe("network");
  });

  it("leaves other sites alone", () => {
    expect(claim({ method: "GET", mode: "cors", url: "https://elsewhere.test/index.html" }, ORIGIN, FILES)).toBe("network");
  });
});
