/** The dashboard in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/dashboard";

const dashboard: WordsFor<typeof zh> = {
  title: "Overview", lead: "How far the campaign is and where points are lost. Press a bar, a cell or a number to see what it counts.", asTable: "Show as a table", print: "Print",
  show: "Units: {what}", showConflicts: "Conflicts: {what}", close: "Close", n: "{n}", empty: "None yet",
  region: { title: "Progress by region", means: "A unit counts by the visit that is furthest.", head: "Region" },
  phase: { title: "Progress by phase", head: "Phase", none: "This campaign has no phases" },
  stage: { unplanned: "No visit", planned: "Planned", begun: "On site", signed: "Signed", issued: "Issued" },
  band: { title: "Scores", means: "Units whose points are final.", head: "Share of full points", issued: "Issued", final: "Final, not issued", name: "{from}–{to}%", none: "No unit has final points yet" },
  lost: { title: "Checkpoints that lost most", means: "Points lost by all units together.", head: "Checkpoint", lost: "Points lost", failed: "Units", of: "{failed} / {settled}", none: "No checkpoint has lost points yet" },
  age: { title: "Open conflicts", means: "Since their last finding or ruling arrived.", head: "Waiting", n: "Number", day: "Less than a day", three: "One to three days", week: "Three to seven days", older: "More than seven days", none: "No open conflicts" },
  verdict: { title: "Photo checks", head: "Result", n: "Photos", consistent: "Consistent", cannot_tell: "Cannot tell", contradicts: "Contradicts", pending: "Being checked", missing: "Not here yet", none: "No photos yet" },
  heat: { title: "Points lost along the walk", means: "One column for each place on site; the number is how many checkpoints lost points. The {n} units that lost most.", head: "Unit", none: "Nothing lost yet", cell: "{failed} of {settled} checkpoints lost points" },
  tile: { units: "Units", begun: "Visits begun", signed: "Signed", issued: "Issued", conflicts: "Open conflicts", overdue: "Overdue rectification" },
};

export default dashboard;
