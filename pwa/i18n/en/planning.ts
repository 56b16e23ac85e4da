import type { WordsFor } from "../i18n";
import type zh from "../zh/planning";

/** Planning in English. */
const planning: WordsFor<typeof zh> = {
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
};

export default planning;
