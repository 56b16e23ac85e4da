import { expectTypeOf, test } from "vitest";
import type { Checklist, Measure } from "../core/checklist";
import type { components } from "./schema";

type Schemas = components["schemas"];

// The compiler is the judge: core's own types of a checklist must take what the server says it sends.
test("a checklist from the server is a checklist of the core", () => {
  expectTypeOf<Schemas["Checklist"]>().toExtend<Checklist>();
  expectTypeOf<Schemas["Checkpoint"]["measure"]>().toExtend<Measure>();
});
