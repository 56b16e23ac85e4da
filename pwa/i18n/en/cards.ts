/** Scorecards in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/cards";

const cards: WordsFor<typeof zh> = {
  title: "Scorecards", lead: "A unit as a whole: documents, site, hearing and questionnaires, with bonuses.", one: "Unit's scorecard",
  choose: "Choose a scorecard for this campaign", chooseNext: "It can be exchanged until somebody begins to score a unit.", pin: "Use this one", unpin: "Use none",
  size: "{categories} categories · {criteria} criteria · {points} scoring points · {total} points in all", pinned: "The campaign uses this scorecard", unpinned: "The campaign uses no scorecard",
  unit: "Unit", total: "Total", base: "Base", bonus: "Bonus", open: "Open", written: "Written", search: "Search units", anyState: "Any progress", state: "Progress",
  none: "Not begun", some: "Under way", done: "Complete", noUnits: "This campaign has no units", noUnitsNext: "Import the list of units, then come back here.", shown: "{shown} of {all}",
  openN: "{n} open", allDone: "Complete", notBegun: "Nothing yet", downOpen: "Open",
  method: { material: "Documents", site: "On site", hearing: "Hearing", questionnaire: "Questionnaire", numbers: "Computed", any: "any method" },
  basis: { printed: "printed", inferred: "inferred from a merged cell", unknown: "cannot be read in the document" },
  methodUnknown: "The document names no method", departmentUnknown: "Department cannot be read", inferred: "{what} (inferred)",
  criterion: "Criterion {n}", worth: "{points} at most", earned: "Points", waiting: "Missing: {what}", notApplicable: "Does not apply",
  between: "{low} to {high}", provisional: "provisional", final: "Final", openLeft: "{n} scoring point is open | {n} scoring points are open",
  rests: "So far: base {base}, bonus {bonus}.", show: "Show", showAll: "All", showOpen: "Open", showLost: "Points lost",
  fed: "From {n} checkpoint of the visit | From {n} checkpoints of the visit", fedOpen: "Waiting for the visit", visitFeeds: "On-site results come from", visitSettled: "{settled} of {all} checkpoints settled", noVisit: "This unit has no visit yet: on-site scoring points wait for one.", toVisit: "Open the visit",
  points: "Points ({method})", save: "Save", saved: "Saved", undo: "Undo", undone: "Undone", bad: "A number from 0 to {most}, at most four decimal places.",
  details: "Details and history", closeDetails: "Close", reason: "Reason or evidence", reasonHint: "For example: no study record for the third quarter. Kept with the points.", otherMethod: "Give points", source: "Source", methods: "Methods", departments: "Departments", sourceLost: "Lost in the scan: {what}",
  appliesNot: "Does not apply to this unit", applies: "Applies after all", appliesHelp: "What does not apply leaves the maximum; the rest is scaled.", history: "History", noHistory: "Nobody has written here.",
  wrote: { points: "{method}: {points}", back: "took back {method}", count: "{count} people", countBack: "took back the number", off: "does not apply", on: "applies" },
  by: "{who}, {when}", from: { hearing: "from a hearing", questionnaire: "from a questionnaire" }, counting: "counts", partsTitle: "Made from", part: "{method}: {points}", combine: { lowest: "With several methods the lowest counts.", mean: "With several methods their mean counts." },
  rule: { atLeast: "{part} ÷ {whole} at least {needed}", holds: "Met", fails: "Not met", missing: "Numbers missing", impossible: "These numbers cannot be: check them", share: "now {share}", everyone: "everyone is needed" },
  people: "people",
  bonusTitle: "Bonus", cap: "{cap} at most", uncapped: "{points} in all, capped", addClaim: "Add one", claimTitle: "Name", claimLevel: "Level", claimDate: "Date of the paper", claimContent: "Same content", claimContentHint: "Give those that tell of the same thing the same words: only the highest counts.", claimMissing: "Enter name, level and date.",
  removeClaim: "Remove", noClaims: "Nothing entered.", period: "{from} to {to}", periodDocument: "by the date of the paper",
  why: { counts: "Counts", unknown_level: "Not a level of the scorecard", outside_period: "Outside the period", same_content: "Same content: the highest counts" },
  files: {
    title: "Files", none: "No file for this scoring point.", add: "Send a file", hint: "PDF or pictures, at most 20 MB each.", byUnit: "from the unit", remove: "Take out", open: "Download", taken: "Received", removed: "Taken out; the record stays",
    count: "{n} file | {n} files",
  },
  hearings: {
    title: "Hearings", none: "No hearing is written down.", add: "Write a hearing down", on: "Date", who: "Who heard, who reported", notes: "Notes", missing: "Enter date and people.", give: "Points", point: "Scoring point", more: "Another scoring point", saved: "Written down",
  },
  asks: {
    title: "Questionnaires", none: "No questionnaire yet.", lead: "Answered on a phone by QR code; anonymous, only sums are kept.", open: "Open", protection: "Against repeats", browser: "One answer a browser", tickets: "One-time codes",
    browserMeans: "Keeps people from answering twice in passing; whoever clears the browser or takes another phone can. Answers from one network are limited.", ticketsMeans: "Each code works once: hand one to each person. Who holds which is not known.",
    answered: "{n} answer | {n} answers", few: "Fewer than 30: the shares say little.", range: "taken as a sample, the whole lies between {low} and {high} (95%)", need: "{part}: {reached} of {of}, {share}; {needed} needed", noneYet: "{part}: no answers; {needed} needed",
    running: "open", closed: "closed", close: "Close and count", closeSure: "Nobody can answer any more, and the counts go onto the card. Close it?", more: "Make {n} one-time codes", print: "Print these codes", once: "The codes are shown once: print or save them now.", closedDone: "Closed; the counts are on the card", forPoint: "for criterion {n}",
  },
  desk: {
    open: "Review with files", withFiles: "Review with {n} file | Review with {n} files", back: "Back to the card", previous: "Previous scoring point", next: "Next scoring point", place: "{n} of {all}", keys: "J and K go through the scoring points, F changes the file, P goes to the points.", noFile: "No file for this scoring point", noFileNext: "The unit sends files by its account or link; you can send one for it here.",
    page: "Page {n} of {all}", before: "Previous page", after: "Next page", larger: "Larger", smaller: "Smaller", turn: "Turn", broken: "This file cannot be shown here.", download: "Download the original", pages: "{name}, page {n}",
  },
  moved: "Somebody has just written here. What you see now is the newest: look again.", back: "All units", previous: "Previous unit", next: "Next unit", print: "Print", notes: "Notes on the scorecard",
};

export default cards;
