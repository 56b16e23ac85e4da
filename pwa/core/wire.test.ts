import { expect, test } from "vitest";
import { Author } from "./chain.testkit";
import { Malformed } from "./shape";
import type { SyncRequest } from "./wire";
import { readReply, writeRequest } from "./wire";
import { placed, reply } from "./wire.testkit";

const author = new Author("a");
const [first, second, third] = [author.write("visit/state"), author.write("ruling/c-1"), author.write("sheet/u-1/state")];

test("a request is its header and the lines exactly as authored, each ended", () => {
  const header = { protocol: 1, actor: "a" } as SyncRequest;
  expect(writeRequest(header, [first, second])).toBe(`{"protocol":1,"actor":"a"}\n${first.line}\n${second.line}\n`);
});

test("a reply is its header, the lines of each snapshot, then the news", () => {
  const header = reply({
    snapshots: [{ visit: "v-1", layer: "visit", position: 9, lines: 1 }, { visit: "v-1", layer: "ruling", position: 9, lines: 0 }],
    news: 2,
  });
  const body = `${JSON.stringify(header)}\n3\t${first.line}\n10\t${second.line}\n11\t${third.line}\n`;
  expect(readReply(body, [])).toEqual({
    header,
    snapshots: [
      { visit: "v-1", layer: "visit", position: 9, heads: [placed(3, first)] },
      { visit: "v-1", layer: "ruling", position: 9, heads: [] },
    ],
    news: [placed(10, second), placed(11, third)],
  });
});

test("each line has the word of the server on it", () => {
  const header = reply({ news: 2, vouchers: ["x", "y"] });
  const body = `${JSON.stringify(header)}\n4\t${first.line}\n7\t${second.line}\n`;
  expect(readReply(body, []).news.map((each) => each.voucher)).toEqual(["x", "y"]);
});

test("what was pushed stands where the reply says, among the news of others", () => {
  const header = reply({ placed: 5, news: 2, history: [1] });
  const body = `${JSON.stringify(header)}\n4\t${first.line}\n7\t${second.line}\n`;
  const read = readReply(body, [third, second]);
  expect(read.news).toEqual([placed(4, first), placed(5, third), placed(6, second), placed(7, second)]);
  expect(read.header.history).toEqual([3]);
  expect(read.header.news).toBe(4);
  expect(read.header.receipts).toEqual([
    { dot: "a.3", status: "accepted", position: 5 }, { dot: "a.2", status: "accepted", position: 6 },
  ]);
});

test("where nothing else is new, what was pushed is all the news, and nothing of it is history", () => {
  const read = readReply(`${JSON.stringify(reply({ placed: 5 }))}\n`, [third]);
  expect(read.news).toEqual([placed(5, third)]);
  expect(read.header.history).toEqual([]);
});

test.each([
  ["nothing", ""],
  ["no header", "x"],
  ["another protocol", JSON.stringify(reply({ protocol: 1 }))],
  ["cut short", JSON.stringify(reply({ news: 1 }))],
  ["cut inside a line", `${JSON.stringify(reply({ news: 1 }))}\n3\t${first.line.slice(0, 40)}`],
  ["a receipt for nothing", JSON.stringify(reply({ receipts: [{ dot: "a.1", status: "accepted" }] }))],
  ["more than announced", `${JSON.stringify(reply())}\n3\t${first.line}`],
  ["no position", `${JSON.stringify(reply({ news: 1 }))}\n${first.line}`],
  ["a place for a push with receipts", JSON.stringify(reply({ placed: 4, receipts: [{ dot: "a.1", status: "accepted" }] }))],
  ["an empty position", `${JSON.stringify(reply({ news: 1 }))}\n\t${first.line}`],
  ["a position that is no number", `${JSON.stringify(reply({ news: 1 }))}\nx\t${first.line}`],
])("a reply that cannot be trusted is not read: %s", (_name, body) => {
  expect(() => readReply(body, [])).toThrow(Malformed);
});
