/** Self-check in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/own";

const own: WordsFor<typeof zh> = {
  title: "Our unit", lead: "Score yourselves, send files, keep the ledger; only your unit and the office see it.", back: "Our unit", period: "{from} to {to}",
  noCampaigns: "No campaign lists this unit", noCampaignsNext: "It appears here once one does. Ask the office if in doubt.",
  nothing: "Nothing to fill in yet", nothingNext: "It appears here once the office has chosen a scorecard or a list of tasks.",
  check: "Self-check", checkHint: "Points for every scoring point, with your files. It closes when the official review begins.", tasksHint: "What the year asks for, by when, and what proves it.",
  notBegun: "Not begun", complete: "Complete", openLeft: "{n} scoring point open | {n} scoring points open", closed: "Closed", stillOpen: "Self-check open", overdue: "{n} overdue", dueSoon: "{n} due soon", met: "{met} of {all} done",
  howTo: "Enter saves a figure and moves to the next. Files and reasons go under “Details and history”. The office sees what you give yourselves; the self-check closes as soon as the official review begins.",
  lockedCard: "The official review has begun: the self-check is closed and kept. You can still send files.", lockedVisit: "The visit has begun: the self-check is closed and kept. You can still send files.",
  files: "{n} file | {n} files",
  panel: "Self-check", none: "This unit has not scored itself.", own: "Own", official: "Official", difference: "Official less own", lastAt: "Last written",
  differing: "{n} criterion differs | {n} criteria differ", allCriteria: "Show all {n}", onlyDiffering: "Only what differs", agree: "No difference", agreeNext: "What both have finished agrees; what is open is not compared.", criterion: "Criterion", worth: "Worth",
  gave: "Own: {points}", notApplicable: "Own: does not apply", column: "Own", differs: "Differs from own",
  accounts: "Accounts of the unit", noAccounts: "None yet. With an account the unit signs in and sees itself alone.", accountList: "Given to {names}", accountName: "{title} ({name})", addAccount: "Give the unit an account",
  accountTitle: "Who uses it", accountTitleHint: "for example: the unit's office", accountDo: "Give it", tell: "Tell the unit its name {name} and this one-time password:",
};

export default own;
