/** What is practised on: a unit and a checklist that exist nowhere else. */
import type { Checklist, Checkpoint } from "../../core/checklist";
import type { Assignments, User } from "../../wire/api";

export const VISIT = "v-practice";
const LIST = { id: "practice", version: 1 };
const NAME = { zh: "练习", en: "Practice" };
const source = { document: "", clause: "" };

const point = (rest: Pick<Checkpoint, "id" | "place" | "title" | "measure"> & Partial<Checkpoint>): Checkpoint => ({
  group: "all", weight: "1", tolerance: "0", source, ...rest,
});

export const CHECKLIST: Checklist = {
  ...LIST, title: NAME, source, total_points: "100", groups: [{ id: "all", title: NAME }],
  places: [{ id: "hall", title: { zh: "大厅", en: "Hall" } }, { id: "yard", title: { zh: "院内", en: "Yard" } }],
  checkpoints: [
    point({ id: "one", place: "hall", title: { zh: "大厅有公益广告", en: "Posters in the hall" }, measure: { kind: "boolean", good: "present" }, phrases: [{ zh: "被 __ 遮挡", en: "Hidden by __" }] }),
    point({ id: "two", place: "hall", title: { zh: "地面的烟蒂", en: "Cigarette ends on the floor" }, measure: { kind: "count", bands: [{ award: "1", at_most: "0" }, { award: "0.5", at_most: "2" }], unit: { zh: "个", en: "" } } }),
    point({
      id: "three", place: "yard", title: { zh: "院内干净整洁", en: "The yard is tidy" }, photo: "required", photo_hint: { zh: "随便拍一张，练习结束就删除。", en: "Any photo will do; it goes when practice ends." },
      measure: { kind: "rating", levels: [{ title: { zh: "脏乱", en: "untidy" }, award: "0" }, { title: { zh: "一般", en: "fair" }, award: "0.5" }, { title: { zh: "整洁", en: "tidy" }, award: "1" }] },
    }),
  ],
};

/** The practice visit as if the office had assigned it to this user. */
export function workOf(user: User): Assignments {
  return {
    digest: "practice", user, handover_key: "", campaigns: [{ id: "practice", title: NAME, site_zone: "Asia/Shanghai" }], checklists: [LIST],
    visits: [{
      id: VISIT, campaign: "practice", checklist: LIST, inspectors: [{ id: user.id, title: user.title }],
      unit: { id: "practice", name: "练习单位", level: "city", cohort_year: 2026, jurisdiction: "练习", jurisdiction_derived: false },
    }],
  };
}
