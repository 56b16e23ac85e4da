import { expect, it } from "vitest";
import { finding, photo, reading, WRITTEN } from "../answers/answers.testkit";
import { evidenceOf, looseEvidence } from "./evidence";

const note = (user: string) => ({ dot: `note-${user}.1`, user, user_title: user, text: "…", written: WRITTEN });

it("notes and photos stand beside their author", () => {
  const [mine, theirs] = [finding(), finding({ dot: "bbbb.1", user: "u-b" })];
  const at = reading({ findings: [mine, theirs], notes: [note("u-a"), note("u-c")], photos: [photo(), photo({ dot: "bbbb.9", user: "u-b" })] });
  expect(evidenceOf(at, mine, [mine, theirs])).toEqual({ notes: [at.notes[0]], photos: [at.photos[0]] });
  expect(looseEvidence(at, [mine, theirs])).toEqual({ notes: [at.notes[1]], photos: [] });
});

it("where one person stands with two devices, a photo goes with its device, and none is lost", () => {
  const [tablet, phone] = [finding(), finding({ dot: "bbbb.1", device: "手机" })];
  const photos = [photo(), photo({ dot: "bbbb.9", device: "手机" }), photo({ dot: "cccc.9", device: "旧平板" })];
  const at = reading({ findings: [tablet, phone], photos });
  expect(evidenceOf(at, phone, [tablet, phone]).photos).toEqual([photos[1]]);
  expect(looseEvidence(at, [tablet, phone]).photos).toEqual([photos[2]]);
});
