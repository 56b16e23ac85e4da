import { expectTypeOf, it } from "vitest";
import type { components } from "../../wire/schema";
import type { Board } from "./board";
import type { ConflictLine } from "./conflict";
import type { Device, Enrolment, HandoverReport, QuarantinedOp } from "./device";
import type { PhotoView } from "./photo";
import type { PhotoLine, PhotoPair, PhotoQueue } from "./photoQueue";
import type { Campaign } from "./unit";
import type { CheckpointReading, FindingView, NoteView, RulingView, VisitReading } from "./visit";

type Schemas = components["schemas"];

/** Told as anything by the schema, since the value's shape hangs on the measure or the file. */
type Loose = "inputs" | "facts";
type Lists = "findings" | "rulings" | "photos" | "choices";

it("what the office reads is what the server's schema promises", () => {
  expectTypeOf<Schemas["Board"]>().toExtend<Board>();
  expectTypeOf<Schemas["Campaign"]>().toExtend<Campaign>();
  expectTypeOf<Schemas["ConflictLine"]>().toExtend<ConflictLine>();
  expectTypeOf<Schemas["Device"]>().toExtend<Device>();
  expectTypeOf<Schemas["Enrolment"]>().toExtend<Enrolment>();
  expectTypeOf<Schemas["HandoverReport"]>().toExtend<HandoverReport>();
  expectTypeOf<Schemas["NoteView"]>().toExtend<NoteView>();
  expectTypeOf<Schemas["QuarantinedOp"]>().toExtend<QuarantinedOp>();
  expectTypeOf<Omit<Schemas["FindingView"], Loose>>().toExtend<Omit<FindingView, Loose>>();
  expectTypeOf<Omit<Schemas["RulingView"], Loose | "policy">>().toExtend<Omit<RulingView, Loose | "policy">>();
  expectTypeOf<Omit<Schemas["PhotoView"], Loose>>().toExtend<Omit<PhotoView, Loose>>();
  expectTypeOf<Schemas["PhotoLine"]>().toExtend<PhotoLine>();
  expectTypeOf<Schemas["PhotoQueue"]>().toExtend<PhotoQueue>();
  expectTypeOf<Omit<Schemas["PhotoPair"], "photo">>().toExtend<Omit<PhotoPair, "photo">>();
  expectTypeOf<Omit<Schemas["CheckpointReading"], Lists>>().toExtend<Omit<CheckpointReading, Lists>>();
  expectTypeOf<Omit<Schemas["VisitReading"], "checkpoints" | "checklist">>().toExtend<Omit<VisitReading, "checkpoints" | "checklist">>();
});
