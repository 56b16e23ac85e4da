/** Checklists in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/checklists";

const checklists: WordsFor<typeof zh> = {
  title: "Checklists", lead: "Written and changed in Excel, checked and published here. A published version never changes; campaigns and visits keep theirs.",
  template: "Download a template", import: "Import from Excel", none: "There is no checklist", noneNext: "Download the template, fill it in, import it.",
  name: "Checklist", version: "Version", points: "Checkpoints", conditions: "{n} under a condition", usedBy: "Used by", unused: "No campaign", visits: "{n} visit | {n} visits", newest: "newest", actions: "Actions",
  download: "Download for Excel", changes: "What changed", changesOf: "What version {n} changed", noChanges: "Nothing differs from the version before.",
  importTitle: "Import a checklist", file: "Choose an Excel file", fileHint: "It is only checked; nothing is stored until you publish.", again: "Choose another file", reading: "Checking…", tooBig: "The file is larger than 8 MB: is it a checklist?",
  standing: {
    invalid: "{n} problem: it cannot be published | {n} problems: it cannot be published", next: "It can be published as version {version}", published: "Version {version} is published already and says the same", taken: "Version {version} is published and says something else; set the version to {next}", out_of_turn: "The version should be {next}; the file says {version}",
  },
  problemsHint: "Mend them in Excel, save, and choose the file again. Nothing was changed.", problemsMore: "The first {n} are listed.", sheet: "Sheet", cell: "Cell", problem: "Problem", whole: "the file",
  publish: "Publish version {version}", publishedDone: "Version {version} is published", summary: "{points} checkpoints; against version {newest}:", summaryFirst: "{points} checkpoints; this is the first version.",
  what: { added: "Added", removed: "Removed", changed: "Changed" }, part: { checklist: "Checklist", group: "Group", place: "Place", checkpoint: "Checkpoint" }, field: "{field}: {before} → {after}", empty: "nothing",
  columns: { label_zh: "title in Chinese", measure: "measure", threshold: "threshold", points: "weight", tolerance: "tolerance", relevant: "condition", group: "group", place: "place", photo: "photo", department: "department", version: "version", form_title: "title", total_points: "total points", not_applicable: "not applicable" },
  irrelevant: "Not relevant here", irrelevantMeans: "Its condition fails, for example no canteen: it is not scored; what was found stays.",
};

export default checklists;
