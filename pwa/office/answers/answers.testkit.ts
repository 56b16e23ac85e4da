/** Answers of the server for tests: whole, typed by the API's shapes, changed where a test asks. */
import type { Checklist, Checkpoint, Measure } from "../../core/checklist";
import type { BoardVisit, Sheet } from "./board";
import type { ConflictLine } from "./conflict";
import type { Device } from "./device";
import type { Figure, Total, Written } from "./figure";
import type { PhotoView } from "./photo";
import type { PhotoLine } from "./photoQueue";
import type { Unit } from "./unit";
import type { CheckpointReading, FindingView, RulingView, VisitReading } from "./visit";

export const figure = (exact: string, shown: string): Figure => ({ exact, shown });

export const WRITTEN: Written = { wall_ms: 1_593_998_040_000, offset_min: 480, start_ms: 1_593_998_040_000, end_ms: 1_593_998_160_000 };

export const UNIT: Unit = {
  id: "unit-1", name: "岳阳市财政局", level: "national", cohort_year: 2017, jurisdiction: "市直", jurisdiction_derived: true,
};

export function total(change: Partial<Total> = {}): Total {
  return {
    points: figure("2", "2.00"), low: figure("2", "2.00"), high: figure("4", "4.00"), whole: figure("4", "4.00"),
    final: false, settled: 1, conflicts: 1, unscored: 0, ...change,
  };
}

export function sheet(change: Partial<Sheet> = {}): Sheet {
  return { user: "u-a", title: "检查员甲", state: "open", scored: 2, unsigned: [], ...change };
}

export function boardVisit(change: Partial<BoardVisit> = {}): BoardVisit {
  return {
    id: "visit-1", unit: UNIT, sheets: [sheet()], total: total(), state: null, complete: false, missing: [], last_op_at: null, purpose: "review", own_due_on: null, due_on: "2020-07-31",
    photos: { declared: 0, verified: 0, contradicts: 0, cannot_tell: 0, consistent: 0 }, ...change,
  };
}

export function device(change: Partial<Device> = {}): Device {
  return {
    actor: "actor-1", user: "u-a", user_title: "检查员甲", device: "平板 A", office: false, counter: 3, frozen: false, revoked: false,
    enrolled_at: "2020-07-01T00:00:00Z", last_contact_at: "2020-07-06T01:00:00Z", skew_ms: 0, skew_error_ms: 40, awaited: false, unsent: null, ...change,
  };
}

export function conflict(change: Partial<ConflictLine> = {}): ConflictLine {
  return {
    visit: "visit-1", unit_name: "岳阳市财政局", checkpoint: "pub-02", title: { zh: "宣传栏的面积", en: "Area of the board" },
    kind: "outcome", stake: figure("2", "2.00"), candidates: 2, last_received_at: "2020-07-06T01:20:00Z",
    measure: AREA, measured: [], spread: figure("1/5", "0.20"), relative: figure("1/10", "0.10"), covers: ["aaaa.1", "bbbb.1"], supersedes: [], proposals: [], ...change,
  };
}

export function finding(change: Partial<FindingView> = {}): FindingView {
  return {
    dot: "aaaa.1", user: "u-a", user_title: "检查员甲", device: "平板 A", kind: "measured",
    inputs: { boards: [{ width_m: "2", height_m: "1.2" }] }, head: true, written: WRITTEN, received_at: "2020-07-06T01:20:00Z", signed: true,
    score: { figure: figure("12/5", "2.40"), award: figure("1", "1.00"), outcome: "full", points: figure("2", "2.00") }, ...change,
  };
}

export function ruling(change: Partial<RulingView> = {}): RulingView {
  return {
    dot: "oooo.1", user_title: "刘敏", kind: "measured", inputs: { boards: [] }, policy: "typed", reason: "现场复核", covers: ["aaaa.1"],
    head: true, written: WRITTEN, received_at: "2020-07-06T02:00:00Z", ...change,
  };
}

export function photo(change: Partial<PhotoView> = {}): PhotoView {
  return {
    photo_id: "p-1", dot: "aaaa.9", user: "u-a", user_title: "检查员甲", device: "平板 A", sha256: "0".repeat(64), bytes: 1_234_567,
    media_type: "image/jpeg", caption: "", checkpoint: "pub-02", written: WRITTEN, state: "verified", verdict: "consistent", checked: "consistent", after_ruling: false,
    review: { state: "clear", warnings: [], saw: ["aaaa.9"] }, received_at: "2020-07-06T01:20:00Z",
    capture: { picked_at_ms: 1_593_998_040_000, offset_min: 480, zone: "Asia/Shanghai", mono_ms: 1, boot: "b", route: "camera" }, ...change,
  };
}

export function photoLine(change: Partial<PhotoLine> = {}): PhotoLine {
  return {
    visit: "visit-1", unit_name: "岳阳市财政局", checkpoint: "pub-02", title: { zh: "宣传栏的面积", en: "Area of the board" },
    worth: figure("2", "2.00"), user: "u-a", user_title: "检查员甲", actor: "actor-1", device: "平板 A", photo_id: "p-1", dot: "aaaa.9",
    sha256: "0".repeat(64), caption: "", verdict: "contradicts", state: "open", reopened: false, harmless: false,
    warnings: [{ code: "TIME_OUTSIDE_VISIT", severity: "warn", name: "TIME_OUTSIDE_VISIT" }], saw: ["aaaa.9"], heads: [],
    received_at: "2020-07-06T01:20:00Z", ...change,
  };
}

export function reading(change: Partial<CheckpointReading> = {}): CheckpointReading {
  return {
    checkpoint: "pub-02", worth: figure("2", "2.00"), status: "conflict", kind: "outcome", findings: [], rulings: [], notes: [], photos: [],
    choices: [], ...change,
  };
}

export const AREA: Measure = { kind: "area", bands: [{ award: "1", at_least: "2.4" }] };

export function checkpoint(id: string, measure: Measure = AREA): Checkpoint {
  return {
    id, group: "publicity", place: "yard", title: { zh: id, en: id }, measure, weight: "1", tolerance: "0.2",
    source: { document: "益党校字[2021]10号", clause: "附件3" },
  };
}

export const CHECKLIST: Checklist = {
  id: "list", version: 1, title: { zh: "测评表", en: "List" }, source: { document: "", clause: "" }, total_points: "4",
  groups: [{ id: "publicity", title: { zh: "宣传氛围", en: "Publicity" } }, { id: "order", title: { zh: "公共管理", en: "Order" } }],
  places: [{ id: "yard", title: { zh: "院内", en: "Yard" } }],
  checkpoints: [checkpoint("pub-01"), checkpoint("pub-02")],
};

/** Two checkpoints of two points each: the first settled with all its points, the second in conflict. */
export function visitReading(change: Partial<VisitReading> = {}): VisitReading {
  const settled = reading({
    checkpoint: "pub-01", status: "settled", kind: null, by: "agreement", dot: "aaaa.1", score: finding().score ?? null,
  });
  return {
    id: "visit-1", campaign: "campaign-1", unit: UNIT, checklist: CHECKLIST, position: 9, sheets: [sheet()], total: total(), state: null,
    state_heads: [], complete: false, missing: [], checkpoints: [settled, reading()], ...change,
  };
}
