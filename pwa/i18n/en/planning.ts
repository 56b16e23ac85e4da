import type { WordsFor } from "../i18n";
import type zh from "../zh/planning";

/** Planning in English. */
const planning: WordsFor<typeof zh> = {
  importing: "Importing {n} unit; leave this open… | Importing {n} units; leave this open…",
  pick: "Choose {name}", pickAll: "All or none", chosen: "{n} chosen", none: "Nothing chosen yet",
  keys: "Arrows move, Space chooses, Shift takes a range, Enter says who goes. Or drag units onto a person or a team.",
  drag: "Drag onto a person or a team", spotCheck: "The city's spot check", dueBy: "by {day}", dueOwn: "a day of its own", overdue: "Overdue", done: "Done", nobody: "Nobody yet", person: "Inspector", anyPerson: "All inspectors",
  crew: "People and teams", crewHint: "Choose units in the list, then press a person or a team; or drag them here.", teams: "Teams", people: "Inspectors", newTeam: "New team", noTeams: "No team yet", load: "{n} in hand", members: "{n} person | {n} people", give: "Give to {who}", giveN: "Give the {n} chosen to {who}", giveNone: "Choose units in the list first",
  assign: "Say who goes", assignN: "Say who goes to the {n} chosen", mode: "How", add: "Add: those who go already stay", set: "Replace: only those chosen below", nobodyLeft: "Nobody is chosen: these visits will have no inspector.",
  due: "To be done by", dueHint: "Empty: as its phase, {day}.", dueManyHint: "Empty: unchanged.", duePhase: "As its phase again", dueWrong: "The day must lie within the campaign's period.",
  given: "{n} given to {who}", changed: "{n} changed", undo: "Undo", undone: "Undone; as it was before", nothing: "Nothing changed: {who} goes there already.",
  clash: "{who} works at {unit} and cannot review it: this one was left out.", clashes: "Nobody reviews the unit that employs them; left out: {list}",
  employer: "works there", team: "Team", teamName: "Name", teamNameMissing: "Give it a name.", teamMembers: "Members", teamMembersMissing: "Choose at least one person.", teamRegion: "Region", wholeCity: "Whole city", edit: "Change", editTeam: "Change the team", saveTeam: "Save the team", dropTeam: "Dissolve", dropWhat: "Visits that were given to the members of “{name}” stay theirs.", teamSaved: "Team saved", teamDropped: "Team dissolved",
  spread: {
    open: "Spread evenly", title: "Spread evenly", lead: "Visits without anybody are spread evenly: whoever has least comes first, nobody goes to their own employer. A suggestion: look, then use it.", which: "Over", ofTeams: "teams", ofPeople: "inspectors", each: "To each unit", eachPeople: "{n} inspector | {n} inspectors", eachTeams: "{n} team | {n} teams", of: "Taking part", rows: "To be spread: {n}", rowsHint: "With nothing chosen: every unit shown that has nobody.",
    unit: "Unit", who: "Inspectors", before: "Before", more: "New", after: "In all", use: "Use it", without: "For {n} unit nobody is left: all work there, or there are too few. | For {n} units nobody is left: all work there, or there are too few.", nothing: "Nothing to spread: somebody goes to every unit shown.", noCrew: "Choose at least one to take part.",
  },
  deadlines: {
    title: "Deadlines", lead: "What is overdue or due within a week; each line leads to it.", overdue: "Overdue {n}", week: "Within a week {n}", later: "Later {n}", all: "All {n}", none: "Nothing is overdue", noneWeek: "Nothing is due within a week", noneAny: "Nothing is to be done", noneNext: "New deadlines appear here.", by: "Group", byDay: "by day", byPerson: "by inspector", byRegion: "by region", show: "Which deadlines",
    visit: "Visit not finished", spotCheck: "The city's spot check not finished", unplanned: "{n} unit without a visit | {n} units without a visit", rectification: "{n} item to put right | {n} items to put right", report: "{who} hand in their own report", draw: "A draw may be opened: {title}", nobody: "Nobody yet", noRegion: "Region unknown", city: "Units of the city", county: "Units of counties", functional: "Units of functional areas",
    daysLate: "{n} day late | {n} days late", today: "today", inDays: "in {n} day | in {n} days", more: "Show {n} more",
  },
  rules: {
    title: "Negative list, dispositions and conduct", lead: "As this campaign's document has it. What was decided, confirmed or noted stays.", negative: "Negative list", negativeAdd: "Add a ground", dispositions: "Dispositions", dispositionsLead: "One a line, mildest first.", conduct: "Conduct", conductAdd: "Add a rule", zh: "Chinese", en: "English (may be empty)",
    edit: "Change", save: "Save", saved: "Saved", remove: "Remove “{name}”", empty: "Fill it in, or remove the empty line.", repeated: "“{name}” stands there twice.", source: "Source: {source}", undo: "Undo this save", list: "Dispositions: {source}",
  },
  hits: {
    title: "On the negative list", lead: "Which units gave a ground of the negative list, and what shows it.", add: "Note a unit", of: "{name}: on the negative list", unit: "Unit", ground: "Ground", pickGround: "Choose a ground.", pickUnit: "Choose a unit.", evidence: "Evidence", evidenceHint: "The number of a notice, how it was established, or at which visit it was found.", evidenceMissing: "Say what shows it.", save: "Note it", saved: "Noted on the negative list", none: "No unit is on the negative list", noneNext: "Once established, note it here; the unit's visits and results show it.", noList: "This campaign has no negative list; write one above first.",
    hit: "Negative list", by: "{who}, {when}", withdraw: "Take back", withdrawTitle: "Take this back", withdrawWhy: "Why it is taken back", withdrawn: "Taken back by {who}, {when}: {why}", withdrawnDone: "Taken back", missing: "Say why.",
  },
  reconciling: { title: "Blind sheets, policy and tolerance", lead: "How disagreements are ruled on, and whether inspectors of one visit see each other's sheets.", tolerance: "Tolerance: the checklist allows a difference at {n} checkpoint, none elsewhere. To change it, publish a new version. | Tolerance: the checklist allows a difference at {n} checkpoints, none elsewhere. To change it, publish a new version.", toChecklists: "To the checklists", change: "Change", policy: "Proposed first: {policy}", blind: "Blind: hidden from each other until all have signed", open: "Open: inspectors of one visit see each other's sheets" },
  phases: { add: "Add a phase", remove: "Remove phase “{name}”", newTitle: "New phase", levels: "Which levels it reviews", needLevel: "“{phase}” needs at least one level." },
  region: {
    title: "Regions", lead: "City, counties and districts, functional areas. Units and people belong to regions; each region's office runs its own.", add: "Add a region", edit: "Change", name: "Name", nameMissing: "Give it a name.", kind: "Kind", kinds: { city: "city", county: "county or district", functional: "functional area" }, parent: "Lies in", noParent: "nothing above", aliases: "Other words in the names of units", aliasesHint: "Parted by commas. Lists are read by the name and these.", retire: "Retire", restore: "Use again", retired: "retired", save: "Save", saved: "Region saved", units: "{n} unit | {n} units", adminOnly: "Only administrators change regions.", toggle: "Open or close",
  },
  unit: {
    title: "Units", lead: "Change a unit's name, level, cohort and region, mark that it was reorganised, and who took over.", edit: "Change", of: "Change {name}", name: "Name", nameMissing: "Give it a name.", level: "Level", cohort: "Cohort", cohortWrong: "A year of four digits.", region: "Region", derivedHint: "Read off the name; saving confirms it.", reorganised: "Reorganised this year (looked at specially, with a report of its own)", successor: "Successor", noSuccessor: "none", note: "Note", save: "Save", saved: "Unit changed", undo: "Undo", undone: "As it was before", derived: "to be checked", reorganisedChip: "reorganised", oldName: "Old name, now {name}", onlyDerived: "Only those to be checked", onlyReorganised: "Only reorganised ones", all: "All units", which: "Which ones",
  },
  who: { region: "Region", unit: "Employer", unitHint: "An inspector is never sent to the unit that employs them.", noUnit: "none", edit: "Change", of: "Change {name}", save: "Save", saved: "Changed", wholeCity: "Whole city" },
  conduct: { title: "Conduct", lead: "Everybody of the team confirms each line.", confirmed: "Confirmed", missing: "Not confirmed", all: "Everybody confirmed", note: "Note for somebody", noteFor: "What {who} confirmed", noteLead: "Only what they have said or written themselves.", save: "Note it", saved: "Noted", by: "noted by {who}", none: "This campaign has no conduct list" },
};

export default planning;
