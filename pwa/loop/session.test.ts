import { expect, test } from "vitest";
import { adoptActor } from "../db/adopt";
import { readContact } from "../db/contact";
import { makeKey } from "../db/key";
import type { Tables } from "../db/tables";
import { newVault, openVault } from "../db/vault/open";
import type { User } from "../wire/api";
import { Device } from "./device.testkit";
import { FakeServer, INSPECTOR } from "./fakeServer.testkit";

const OTHER: User = { ...INSPECTOR, id: "u-2", name: "wang", title: "王" };

async function enrolled(server: FakeServer, database: string, user: User): Promise<Tables> {
  const vault = await newVault("294715", 1_000);
  await vault.claim(database, { user: user.id, title: user.title }, 1, false);
  const db = await openVault(database, vault.key);
  const key = await makeKey();
  server.codeOf = user;
  await server.claim("code", key.publicKey);
  await adoptActor(db, key, user, "tablet");
  return db;
}

test("whoever unlocks a shared tablet speaks as themselves before anything is sent or fetched", async () => {
  const server = new FakeServer();
  const mine = await enrolled(server, "mine", INSPECTOR);
  await enrolled(server, "others", OTHER);
  expect(server.signedInAs.id).toBe("u-2");
  const device = Device.over(server, mine);
  await device.note("c-1", "mine");
  await device.engine.loadWork();
  expect(server.signedInAs.id).toBe("u-1");
  await device.engine.sync();
  expect(server.log.map(({ op }) => op.value)).toEqual([{ text: "mine" }]);
});

test("after somebody else signed the browser out, a device takes its own session up; where that has ended, it says so", async () => {
  const server = new FakeServer();
  const db = await enrolled(server, "left", INSPECTOR);
  server.signedOut = true;
  const device = Device.over(server, db);
  await device.engine.sync();
  expect([server.signedOut, (await readContact(db)).signedOut]).toEqual([false, false]);

  server.signedOut = true;
  server.actors.clear();
  const later = Device.over(server, db);
  await later.engine.sync();
  expect((await readContact(db)).signedOut).toBe(true);
});
