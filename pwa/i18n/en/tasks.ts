import type { WordsFor } from "../i18n";
import type zh from "../zh/tasks";

/** The ledger of tasks. */
const tasks: WordsFor<typeof zh> = {
  title: "Tasks", one: "A unit's ledger", lead: "What each unit has to do in a year, what proves it, and what is still missing.",
  choose: "Choose a list of tasks", chooseLead: "With a list, every unit of this campaign has a ledger. It cannot be changed once a unit has handed something in.",
  list: "List of tasks", year: "Year", listLine: "{title} ({n} task) | {title} ({n} tasks)", pin: "Choose", pinned: "The list is chosen", yearWrong: "The year must be from 2000 to 2100.",
  noUnits: "The campaign has no units yet", noUnitsNext: "Add units on the page of visits first.",
  unit: "Unit", met: "Done", overdue: "Overdue", due_soon: "Due soon", open: "Under way", not_yet: "Not begun", search: "Search units", shown: "{shown} of {all} shown",
  any: "Any state", anyGroup: "Any heading", status: "State", group: "Heading", task: "Task", period: "Period", due: "Due", department: "Department", needs: "Asked for",
  unknownDepartment: "not in the document", inferred: "inferred", need: "{kinds} {have}/{least}", or: " or ",
  kind: { activity: "Activity with pictures", report: "Report", document: "Document", table: "Table" },
  label: { held_on: "Date", place: "Place", theme: "Theme", organiser: "Organiser", participants: "Participants", volunteers: "Volunteers' names", served: "Whom it served", service: "What was done" },
  add: "Hand in", edit: "Change", withdraw: "Take back", withdrawn: "“{title}” was taken back", undo: "Undo", restored: "It is back", saved: "Saved", export: "Export for submission", exporting: "Making the copies…", exported: "The copies were downloaded; the originals are unchanged.",
  files: "Files", addFiles: "Add pictures or files", sending: "Sending {n} of {all}: {name}", dropFile: "Remove {name}", dropped: "{name} was removed; the original stays on the server.",
  recordKind: "Kind", name: "Name of the activity or paper", nameMissing: "Enter a name.", dateHint: "such as 2021-05-12", themeHint: "It should be: {theme}", useTheme: "Fill in", save: "Save", none: "Nothing handed in yet", counts: "Counts", notYet: "Does not count yet",
  duty: "Department and day", dutyLead: "Left empty, the list's hold.", ownDue: "The unit's own day", forget: "As in the list", source: "Source", sourceLine: "{document} {clause}", quote: "In print: {quote}", lost: "Lost in the scan: {lost}",
  short: {
    label_missing: "Missing: {subject}", date_malformed: "“{subject}” is no date; write it as 2021-05-12", date_outside_period: "{subject} is outside the period", theme_differs: "The theme should be “{subject}”",
    pictures_few: "At least {subject} picture is needed", pictures_many: "At most {subject} pictures an activity", paper_missing: "No file yet", not_a_picture: "“{subject}” is no picture", not_a_pdf: "“{subject}” should be a PDF",
    paper_too_large: "“{subject}” should be below 2 MB", file_used_before: "“{subject}” is in another record and counts once", taken_another_day: "Have a look: “{subject}” was taken on another day than entered",
  },
  all: {
    title: "Everything for handing in", lead: "One archive: a folder per task, labelled pictures, an index in Excel; originals stay as they are.", begin: "Make it", again: "Make it again", waiting: "Waiting …", making: "Making {done} of {total}",
    download: "Download the archive", madeAt: "Made {when}, {n} record. | Made {when}, {n} records.", leftOut: "{n} file has no copy: see the index | {n} files have no copy: see the index", failed: "It was not made.", nothing: "There is nothing to hand in yet.",
  },
  notes: "About this list", back: "All units",
};

export default tasks;
