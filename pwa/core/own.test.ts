import { expect, test } from "vitest";
import { Author } from "./chain.testkit";
import { dotText } from "./dot";
import type { Op } from "./op";
import type { OwnOp } from "./own";
import { isForgettable, isPending, overlay, receipted, sentAt, superseding, unsent } from "./own";

const PATH = "sheet/u-1/note/c-1";
const dots = (ops: readonly Op[]): string[] => ops.map((op) => dotText(op.dot));
const refused = (op: Op): OwnOp => receipted(unsent(op), { dot: dotText(op.dot), status: "quarantined", code: "value_malformed" });

test("a fresh op is shown over what it was written on", () => {
  const there = new Author("b").write(PATH);
  const mine = new Author("a").write(PATH, {}, [there.dot]);
  expect(dots(overlay([there], [unsent(mine)], 1))).toEqual(["a.1"]);
});

test("two taps in a row show the second, however they are read", () => {
  const me = new Author("a");
  const [first, second] = [unsent(me.write(PATH)), unsent(me.write(PATH))];
  expect(dots(overlay([], [second, first], 1))).toEqual(["a.2"]);
});

test("what arrived meanwhile stands beside it", () => {
  const other = new Author("b");
  const seen = other.write(PATH);
  const later = other.write(PATH);
  const mine = new Author("a").write(PATH, {}, [seen.dot]);
  expect(dots(overlay([later], [unsent(mine)], 1))).toEqual(["a.1", "b.2"]);
});

test("an own op that somebody has replaced already is not shown again", () => {
  const mine = new Author("a").write(PATH);
  const newer = new Author("b").write(PATH, {}, [mine.dot]);
  expect(dots(overlay([newer], [unsent(mine)], 1))).toEqual(["b.1"]);
});

test("a refused op is not shown, and the next one replaces what it meant to replace", () => {
  const there = new Author("b").write(PATH);
  const me = new Author("a");
  const own = refused(me.write(PATH, {}, [there.dot]));
  expect([own.state, own.code, isPending(own, 1)]).toEqual(["quarantined", "value_malformed", false]);
  expect(dots(overlay([there], [own], 1))).toEqual(["b.1"]);
  const next = me.write(PATH, {}, superseding([there.dot], [own], 1));
  expect(dots(overlay([there], [own, unsent(next)], 1))).toEqual(["a.2"]);
});

test("a new op names the confirmed heads on screen and what is open of one's own, refused or not", () => {
  const there = new Author("b").write(PATH);
  const pending = unsent(new Author("a").write(PATH, {}, [there.dot]));
  expect(superseding([there.dot], [pending], 1).map(dotText)).toEqual(["b.1", "a.1"]);
  expect(superseding([], [refused(new Author("c").write(PATH))], 1).map(dotText)).toEqual(["c.1"]);
  expect(superseding([], [sentAt(pending, 1)], 1)).toEqual([]);
});

test("however often one changes one's mind offline, one dot names it all", () => {
  const me = new Author("a");
  const pending = Array.from({ length: 300 }, () => unsent(me.write(PATH)));
  expect(superseding([], pending, 1).map(dotText)).toEqual(["a.300"]);
});

const own = (): OwnOp => unsent(new Author("a").write(PATH));

test("accepted: out of the outbox, shown until the confirmed heads account for it", () => {
  const sent = receipted(own(), { dot: "a.1", status: "accepted", position: 7 });
  expect([sent.state, sent.position]).toEqual(["sent", 7]);
  expect([isPending(sent, 6), isPending(sent, 7)]).toEqual([true, false]);
  expect(isForgettable(sent, 1, 1, 6)).toBe(false);
  expect(isForgettable(sent, 1, 0, 7)).toBe(false);
  expect(isForgettable(sent, 1, 1, 7)).toBe(true);
  expect(isForgettable(own(), 1, 1, 7)).toBe(false);
});

test("heads of a layer that is not granted will never tell: there is nothing to wait for", () => {
  expect(isPending(sentAt(own(), 7), null)).toBe(false);
  expect(isPending(own(), null)).toBe(true);
});

test("a duplicate says what became of it: in the log, or in quarantine", () => {
  expect(receipted(own(), { dot: "a.1", status: "duplicate", position: 3 })).toMatchObject({ state: "sent", position: 3 });
  const untold = receipted(own(), { dot: "a.1", status: "duplicate" });
  expect([untold.state, isPending(untold, 5)]).toEqual(["sent", false]);
  expect(receipted(own(), { dot: "a.1", status: "duplicate", code: "not_assigned" }))
    .toMatchObject({ state: "quarantined", code: "not_assigned" });
});

test("early stays where it is; forked waits for a new actor and is shown meanwhile", () => {
  const fresh = own();
  expect(receipted(fresh, { dot: "a.1", status: "early", expected: 1 })).toBe(fresh);
  const forked = receipted(fresh, { dot: "a.1", status: "forked" });
  expect([forked.state, isPending(forked, 5)]).toEqual(["forked", true]);
});

test("let in by the office: no longer refused", () => {
  expect(sentAt({ ...own(), state: "quarantined", code: "not_assigned" }, 12)).toMatchObject({ state: "sent", code: null, position: 12 });
});
