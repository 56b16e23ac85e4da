/**
 * Whether a register's value is well formed, read against its checkpoint where it has one.
 * The same answers as `sync/content.py`; `tests/vectors/content.json` holds both to it.
 * Every reader throws Malformed.
 */
import type { Measure, RatingMeasure, SampleMeasure } from "./checklist";
import { dotText } from "./dot";
import type {
  AreaInputs, AskedInputs, Board, BooleanInputs, Cleared, CountInputs, Finding, Inputs, Measured, Note,
  NotApplicable, Panel, PeopleInputs, Person, RatingInputs, RatioInputs,
} from "./finding";
import type { Arrow, Circle, Mark, Marks, Words } from "./marks";
import { counter, dotShape, hash, instant, offsetMin } from "./op";
import type { PathKind } from "./path";
import { isIdentifier } from "./path";
import type { CaptureRecord, Fix, NoPlace, Photo, PhotoPresent, PhotoWithdrawn } from "./photo";
import { compare } from "./rational";
import type { Explanation, Review } from "./review";
import type { Decision, Ruling } from "./ruling";
import { areaOf } from "./score";
import type { Shape } from "./shape";
import { decimal, integer, list, Malformed, matching, nullable, number, oneOf, raw, record, tagged, text, truth } from "./shape";
import { boardSketch, checkSketch, wallSketch } from "./sketch";
import type { Declined, Finished, Open, Representative, Seal, SheetState, Signed, VisitState } from "./state";

const reason = text(1, 1000);
const label = text(0, 100);
const identifier: Shape<string> = (value) => {
  if (!isIdentifier(value)) throw new Malformed("an identifier");
  return value;
};

const panel = record<Panel>({ length_m: decimal, height_m: decimal });
const board = record<Board>({ width_m: decimal, height_m: decimal });
const ratioInputs = record<RatioInputs>({
  wall: list(panel, 1, 50), posters: list(panel, 0, 200), openings: list(panel, 0, 50), sketch: nullable(wallSketch),
}, ["openings", "sketch"]);
const areaInputs = record<AreaInputs>({ boards: list(board, 0, 50), sketch: nullable(boardSketch) }, ["sketch"]);
const countInputs = record<CountInputs>({ count: integer(0, 999_999) });
const booleanInputs = record<BooleanInputs>({ present: truth });
const askedInputs = record<AskedInputs>({ asked: integer(0, 9999), passed: integer(0, 9999) });
const person = record<Person>({
  said: list(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), 0, 200), role: label, department: label,
  took_s: integer(0, 3600),
}, ["role", "department", "took_s"]);
const peopleInputs = record<PeopleInputs>({ people: list(person, 0, 200) });
const ratingInputs = record<RatingInputs>({ level: integer(0, 99) });

const rawFinding = tagged<{ kind: "measured"; inputs: unknown } | NotApplicable | Cleared>({
  measured: record<{ kind: "measured"; inputs: unknown }>({ kind: oneOf("measured"), inputs: raw }),
  not_applicable: record<NotApplicable>({ kind: oneOf("not_applicable"), reason }),
  cleared: record<Cleared>({ kind: oneOf("cleared") }),
});

type RawDecision = Exclude<Decision, { kind: "measured" }> | { kind: "measured"; inputs: unknown };

const rawDecision = tagged<RawDecision>({
  measured: record<{ kind: "measured"; inputs: unknown }>({ kind: oneOf("measured"), inputs: raw }),
  figure: record<{ kind: "figure"; figure: string }>({
    kind: oneOf("figure"), figure: matching(/^[0-9]{1,30}(\/[1-9][0-9]{0,29})?$/),
  }),
  not_applicable: record<{ kind: "not_applicable" }>({ kind: oneOf("not_applicable") }),
  withdrawn: record<{ kind: "withdrawn" }>({ kind: oneOf("withdrawn") }),
});

const dots = (min: number, max: number): Shape<string[]> => (value) => {
  const read = list((each) => dotText(dotShape(each)), min, max)(value);
  if (new Set(read).size !== read.length) throw new Malformed("every dot once");
  return read;
};

const rawRuling = record<Omit<Ruling, "decision"> & { decision: RawDecision }>({
  covers: dots(1, 200),
  decision: rawDecision,
  policy: oneOf("picked", "typed", "strictest", "mean", "median"),
  reason,
});

const note = record<Note>({ text: text(0, 4000) });

const fix = record<Fix>({
  lat: number(-90, 90), lon: number(-180, 180), accuracy_m: number(0, 1e7), at_ms: instant,
});
const noPlace = nullable<NoPlace>(oneOf("off", "denied", "unavailable"));
const capture = record<CaptureRecord>({
  picked_at_ms: instant, offset_min: offsetMin, zone: text(0, 64), mono_ms: instant, boot: text(0, 64),
  route: oneOf("camera", "album", "file"), place: nullable(fix), no_place: noPlace,
}, ["place", "no_place"]);
const sha256 = matching(/^[0-9a-f]{64}$/);
const photo = tagged<Photo>({
  present: record<PhotoPresent>({
    kind: oneOf("present"), sha256, bytes: integer(0, 1_000_000_000),
    media_type: label, checkpoint: identifier, caption: text(0, 1000), capture,
  }),
  withdrawn: record<PhotoWithdrawn>({ kind: oneOf("withdrawn"), checkpoint: identifier, reason }),
});

const part = integer(0, 10_000);
const corners = { x1: part, y1: part, x2: part, y2: part };
const mark = tagged<Mark>({
  arrow: record<Arrow>({ kind: oneOf("arrow"), ...corners }),
  circle: record<Circle>({ kind: oneOf("circle"), ...corners }),
  words: record<Words>({ kind: oneOf("words"), x: part, y: part, text: text(1, 100) }),
});
const marks = record<Marks>({ sha256, marks: list(mark, 0, 100) });

const strokes = text(1, 20_000);
const signer = text(1, 100);
const seal = record<Seal>({ actor: identifier, counter, hash });
const representative = tagged<Representative>({
  signed: record<Signed>({ kind: oneOf("signed"), name: signer, role: label, signature: strokes }),
  declined: record<Declined>({ kind: oneOf("declined"), reason }),
});

const explanation = record<Explanation>({ saw: dots(0, 100), text: text(0, 1000) });
const review = record<Review>({
  kind: oneOf("accepted", "asked", "rejected", "withdrawn"), saw: dots(1, 100),
  warnings: list(matching(/^[A-Z][A-Z_]{0,39}(:[a-z0-9]{1,64}\.[0-9]{1,15})?$/), 0, 100), reason,
});

const sheetState = tagged<SheetState>({
  open: record<Open>({
    kind: oneOf("open"), checkpoint: nullable(identifier), place: nullable(fix), no_place: noPlace,
  }, ["checkpoint", "place", "no_place"]),
  finished: record<Finished>({
    kind: oneOf("finished"), saw: dots(0, 1000), signature: strokes, signer, seal: nullable(seal),
    representative: nullable(representative), place: nullable(fix), no_place: noPlace,
  }, ["seal", "representative", "place", "no_place"]),
});
const visitState = record<VisitState>({ kind: oneOf("issued", "reopened", "closed"), reason });

/** A finding of a checkpoint with this measure. */
export function readFinding(value: unknown, measure: Measure): Finding {
  const read = rawFinding(value);
  return read.kind === "measured" ? ({ kind: "measured", inputs: readInputs(read.inputs, measure) } satisfies Measured) : read;
}

/** A ruling on a checkpoint with this measure. */
export function readRuling(value: unknown, measure: Measure): Ruling {
  const read = rawRuling(value);
  return { ...read, decision: readDecision(read.decision, measure) };
}

/** Measured inputs; malformed when they are not this measure's. */
export function readInputs(value: unknown, measure: Measure): Inputs {
  switch (measure.kind) {
    case "ratio": return readRatio(value);
    case "area": return readArea(value);
    case "count": return countInputs(value);
    case "boolean": return booleanInputs(value);
    case "sample": return readSample(value, measure);
    case "rating": return readRating(value, measure);
  }
}

export const readNote: Shape<Note> = note;
export const readPhoto: Shape<Photo> = photo;
export const readMarks: Shape<Marks> = marks;
export const readExplanation: Shape<Explanation> = explanation;
export const readReview: Shape<Review> = review;
export const readSheetState: Shape<SheetState> = sheetState;
export const readVisitState: Shape<VisitState> = visitState;

/** Throws unless `value` fits a register of this kind; findings and rulings need their measure. */
export function check(kind: PathKind, value: unknown, measure: Measure | null): void {
  if (kind === "finding" || kind === "ruling") checkMeasured(kind, value, measure);
  else PLAIN[kind](value);
}

const PLAIN: Record<Exclude<PathKind, "finding" | "ruling">, Shape<unknown>> = {
  note, photo, marks, explanation, review, sheet_state: sheetState, visit_state: visitState,
};

function checkMeasured(kind: "finding" | "ruling", value: unknown, measure: Measure | null): void {
  if (measure === null) throw new Malformed("a checkpoint of the list");
  if (kind === "finding") readFinding(value, measure);
  else readRuling(value, measure);
}

function readDecision(read: RawDecision, measure: Measure): Decision {
  if (read.kind === "measured") return { kind: "measured", inputs: readInputs(read.inputs, measure) };
  if (read.kind === "figure" && (measure.kind === "boolean" || measure.kind === "rating")) {
    throw new Malformed("a measure with figures between its answers");
  }
  return read;
}

function readRatio(value: unknown): RatioInputs {
  const inputs = ratioInputs(value);
  const wall = areaOf(inputs.wall);
  if (compare(wall, areaOf(inputs.openings ?? [])) <= 0) throw new Malformed("some wall left");
  if (inputs.sketch != null) {
    checkSketch(inputs.sketch);
    const { pictures } = inputs.sketch;
    const posters = pictures.filter((each) => (each.posters ?? []).length > 0).length;
    const openings = pictures.filter((each) => (each.openings ?? []).length > 0).length;
    const whole = inputs.wall.length >= pictures.length && inputs.posters.length >= posters && (inputs.openings ?? []).length >= openings;
    if (!whole) throw new Malformed("every picture's panels");
  }
  return inputs;
}

function readArea(value: unknown): AreaInputs {
  const inputs = areaInputs(value);
  if (inputs.sketch != null) {
    checkSketch(inputs.sketch);
    if (inputs.boards.length < inputs.sketch.pictures.length) throw new Malformed("every picture's board");
  }
  return inputs;
}

function readSample(value: unknown, measure: SampleMeasure): AskedInputs | PeopleInputs {
  const items = measure.items?.length ?? 0;
  const byPerson = items > 0 && typeof value === "object" && value !== null && "people" in value;
  if (!byPerson) return readAsked(value);
  const inputs = peopleInputs(value);
  if (!inputs.people.every((each) => rising(each.said, items))) throw new Malformed("rising indices of the items");
  return inputs;
}

function readAsked(value: unknown): AskedInputs {
  const inputs = askedInputs(value);
  if (inputs.passed > inputs.asked) throw new Malformed("no more passed than asked");
  return inputs;
}

function rising(said: readonly number[], items: number): boolean {
  return said.every((item, index) => item >= 0 && item < items && (index === 0 || (said[index - 1] as number) < item));
}

function readRating(value: unknown, measure: RatingMeasure): RatingInputs {
  const inputs = ratingInputs(value);
  if (inputs.level >= measure.levels.length) throw new Malformed("one of the levels");
  return inputs;
}
