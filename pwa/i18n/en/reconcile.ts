import type { WordsFor } from "../i18n";
import type zh from "../zh/reconcile";

/** Reconciling in English. */
const reconcile: WordsFor<typeof zh> = {
  filter: { checkpoint: "Checkpoint", anyCheckpoint: "All checkpoints", who: "Inspector", anyWho: "All inspectors" },
  keys: { help: "All keys", bulk: "Rule on many" },
  rules: {
    isBlind: "blind", open: "Rules for rulings", title: "How this campaign rules", policy: "Where findings disagree, propose first by", policyMeans: {
      strictest: "Strictest: the finding that earns least.", mean: "Mean: the exact mean of what was measured, never rounded; seen or not by majority; the level nearest the mean; a tie takes what earns less.",
      median: "Median: the middle figure, or the mean of the two in the middle; seen or not by majority; the middle level; a tie takes what earns less.",
    },
    always: "Every ruling is confirmed by a person with a reason. Of several findings of one person only the strictest counts.",
    blind: "Blind: inspectors of a team see nothing of each other's findings, notes and photos before both have signed", blindMeans: "Rulings are seen once the whole team has signed. The server decides what a tablet is given; the office always sees everything. Turned on during visits it takes others' sheets back from tablets that have not signed, but what was seen was seen.",
    save: "Save", saved: "Saved",
  },
  policy: { strictest: "strictest", mean: "mean", median: "median", own: "this campaign's way" },
  ruling: { byPolicy: "Rule by “{policy}”", figure: "{figure}", takes: "takes {who}'s finding", keys: "by policy", help: "All keys" },
  beside: { title: "Photos side by side ({n})", what: "What" },
  looking: { one: "{who} is looking at this too.", other: "{who} is looking at “{what}” of the same visit.", note: "Whoever saves second is shown what changed; nothing is overwritten.", and: ", " },
  moved: {
    stopped: "Not saved yet: this has just changed.", finding: "New finding by {who}: {what}", ruling: "{who} has ruled: {what}, because: {reason}", withdrawn: "{who} withdrew a ruling, because: {reason}", cleared: "{who} took a finding back",
    next: "Look at what is there now, then decide; your reason is kept.",
  },
  bulk: {
    keys: "Enter rules, Shift+Enter breaks the line",
    choose: "Rule on many ({n})", title: "Rule on many: small differences", lead: "Only conflicts with the same outcome whose figures differ by more than the tolerance. Each line says what is ruled and what it earns; untick what you would rather decide by itself. All of it can be taken back at once.",
    within: "Differ by at most this part of the larger", policy: "By", what: "Checkpoint", unit: "Unit", measured: "Measured", spread: "Differ by", becomes: "Ruled", points: "Points", total: "Total", reason: "Reason (written into each)", reasonFix: "The figures differ little; ruled by “{policy}”.",
    do: "Rule on {n}", none: "Nothing ticked", empty: "No conflict differs by at most {percent}", pick: "Rule on {what}", done: "Ruled on {n}", undo: "Take all back", undone: "Took back {n}", undoReason: "Rulings made together are taken back.", left: "{n} changed meanwhile and were left alone; look at each.",
  },
  help: {
    title: "Keys", list: "List of conflicts", one: "One conflict", jk: "Next / previous", enter: "Open, or save the ruling", b: "Rule on many", digits: "Take finding number", p: "By this campaign's policy", t: "Type measured inputs", n: "Not applicable", w: "Withdraw the ruling", r: "Write a reason", letters: "Ready reasons", h: "Open or close this",
  },
  agreement: {
    title: "Agreement", lead: "Where two or more people scored the same thing: which checkpoints are vague, who needs training.",
    none: "Nothing was scored by two people yet", noneNext: "Agreement shows here once two or more inspectors of one visit have each scored it.",
    all: "Whole campaign", compared: "{n} comparisons", raters: "{n} people", percent: "Agree", percentMeans: "of any two people, how often the outcome is the same", kappa: "Kappa", kappaMeans: "agreement beyond chance: 1 is complete, 0 is chance", icc: "ICC", iccMeans: "how much of the differences in figures comes from the sites and not from who measures",
    checkpoints: "Checkpoints", checkpoint: "Checkpoint", inspectors: "Inspectors", inspector: "Inspector", pairs: "Pairs", pair: "Pair", severity: "Severity", severityMeans: "against the median of all at the same place, how much more or less is given on average (share of the full points)", reading: "In words", n: "Comparisons",
    same: "every outcome is the same: cannot be computed", kappaFrom: "of {n} of these, {people} people each", kappaFew: "too few with the same number of people (under {least}): kappa says nothing", few: "too few (under {least}): says nothing", small: "few (under {least}): a hint only", noMeasure: "—",
    level: { poor: "worse than chance", slight: "slight", fair: "fair", moderate: "moderate", substantial: "substantial", almost: "almost perfect" },
    iccLevel: { poor: "poor reliability", moderate: "moderate reliability", good: "good reliability", excellent: "excellent reliability" },
    stricter: "stricter by {share}", milder: "milder by {share}", even: "even", chartCheckpoints: "Share that agrees, lowest first", chartInspectors: "Against the median: stricter left, milder right",
    method: "Two people: Cohen's kappa (1960); more: Fleiss' kappa (1971). It needs the same number of people everywhere, so only places with the most common number count; the tables say how many. Figures: one-way ICC(1) (Shrout and Fleiss 1979) of everything that two or more measured, in any number. Computed by the statistics library statsmodels. Words for kappa after Landis and Koch (1977), for ICC after Koo and Li (2016). Comparisons are places that were scored by two or more.",
    notPeople: "The figures speak of checkpoints and ways of working, not of people: differences may come from a vague checkpoint or another hour of the day.",
  },
};

export default reconcile;
