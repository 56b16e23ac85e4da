// Writes wire/schema.d.ts from the OpenAPI document that `shidi openapi` prints.
// With --check it writes nothing and fails when the file is not what it would write.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = fileURLToPath(new URL("schema.d.ts", import.meta.url));
const shidi = process.env.SHIDI ?? `${root}.venv/bin/shidi`;
const document = JSON.parse(execFileSync(shidi, ["openapi"], { cwd: root, maxBuffer: 64 << 20 }).toString());
// The server names its routes in no certain order.
document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
const schema = astToString(await openapiTS(document, { defaultNonNullable: false }));

if (!process.argv.includes("--check")) {
  writeFileSync(target, schema);
} else if (readFileSync(target, "utf8") !== schema) {
  console.error("pwa/wire/schema.d.ts is not what the server describes: run `npm run types` in pwa/");
  process.exitCode = 1;
}
