/** The office's screens in English. `one | many` is chosen by `n`. */
import type { OfficeMessages } from "../zh/office";
import cards from "./cards";
import checklists from "./checklists";
import results from "./outcome";
import links from "./links";
import photoReview from "./photoReview";
import own from "./own";
import tasks from "./tasks";
import setting from "./campaign";
import reconcile from "./reconcile";
import planning from "./planning";
import dashboard from "./dashboard";
import publish from "./publish";

const office: OfficeMessages = {
  loading: "Reading…",
  cancel: "Cancel",
  close: "Close",
  signOut: "Sign out",
  list: { comma: ", ", and: ", ", semicolon: "; ", stop: ". " },
  app: { name: "Shidi · Office", product: "On-site review of civilised units" },
  nav: {
    open: "All pages", group: { prepare: "Prepare", site: "On site", outcome: "Outcome", manage: "Manage" },
    label: "Main sections", crumbs: "Where you are", skip: "Skip to content", campaign: "Campaign", board: "Progress", conflicts: "Conflicts",
    quarantine: "Quarantine", handover: "Hand-over", setup: "Visits", people: "People", visit: "Visit", ruling: "Ruling",
  },
  cards,
  checklists,
  results,
  links,
  photoReview,
  own,
  tasks,
  setting,
  reconcile,
  planning,
  dashboard,
  publish,
  home: { none: "There is no campaign yet", noneNext: "Ask an administrator to set one up on the server, then reload this page." },
  lost: { title: "No such page", next: "The address may be incomplete, or what it named is gone.", home: "Back to progress" },
  fresh: { updated: "Updated {ago}", live: "Updates by itself, last {ago}", away: "The server cannot be reached; trying again", awaySince: "The server cannot be reached; read {ago}", refresh: "Refresh" },
  trouble: { code: "Error code: {code}" },
  time: {
    justNow: "just now", ago: "{span} ago", at: "at {at}", between: "between {from} and {to}", before: "before {at}", unknown: "device showed {at} (clock not checked)",
    seconds: "{n} second | {n} seconds", minutes: "{n} minute | {n} minutes", hours: "{n} hour | {n} hours", days: "{n} day | {n} days",
  },
  clock: { unknown: "not checked", right: "right", ahead: "{span} ahead", behind: "{span} behind" },

  signIn: {
    title: "Sign in to the office", name: "Name", password: "Password", do: "Sign in", nameMissing: "Enter your name.", passwordMissing: "Enter your password.",
    ended: "Your session has ended. Sign in and you are back where you were.", help: "An administrator can reset a forgotten password. Inspectors enrol a tablet instead of signing in here.",
    notOffice: "The account of {name} is not for the office's screens.", toField: "Open the inspector's screens",
  },
  password: {
    title: "Change password", forced: "You are using a one-time password. Choose your own first.", old: "Current password", new: "New password", again: "New password again", do: "Save the new password",
    rule: "At least {least} characters; your other browsers are signed out.", oldMissing: "Enter your current password.", short: "The new password needs at least {least} characters.",
    same: "The new password must differ from the current one.", differ: "The two entries differ.",
  },
  outbox: {
    unsent: "{n} decision has not reached the server. | {n} decisions have not reached the server.", kept: "They are stored in this browser and go by themselves.", sendNow: "Send now",
    refused: "{n} decision is quarantined and does not count. | {n} decisions are quarantined and do not count.", toQuarantine: "See the quarantine",
  },
  role: { administrator: "Administrator", office: "Office", inspector: "Inspector", viewer: "Viewer", unit: "Reviewed unit" },
  roleMeans: {
    administrator: "manages everybody and all settings", office: "plans visits, rules, enrols tablets", inspector: "scores on site with a tablet", viewer: "looks, changes nothing", unit: "self-check, files and tasks of its own unit",
  },
  level: { national: "National civilised unit", provincial_model: "Provincial model unit", provincial: "Provincial civilised unit", city_model: "City model unit", city: "City civilised unit", other: "Other level" },
  unit: { cohort: "cohort {year}", derived: "{jurisdiction} (derived from the name)" },

  board: {
    period: "{from} to {to}", units: "{n} unit | {n} units", visits: "Visits", finished: "All signed", conflicts: "Open conflicts", quarantined: "In quarantine",
    photosAwaited: "Photos awaited", photosContradicting: "Photos contradicting", table: "Visits", unit: "Unit", inspectors: "Inspectors", noInspectors: "Nobody assigned",
    progress: "Checkpoints", score: "Score", photos: "Photos", last: "Last received", never: "nothing yet", complete: "Complete", rule: "Rule", look: "Look",
    none: "This campaign has no visits yet", noneNext: "Choose units from the list, assign inspectors, then enrol their tablets.", toSetup: "Plan visits",
  },
  filter: {
    search: "Search unit, area or inspector", state: "State", anyState: "Any state", level: "Level", anyLevel: "Any level", inspector: "Inspector", anyInspector: "Any inspector",
    shown: "{shown} of {all} shown", none: "Nothing fits the filter", noneNext: "Widen or clear the filter.",
  },
  standing: { conflicts: "Has conflicts", provisional: "Provisional", waiting: "Incomplete", photos: "Photo contradicts", done: "Final and complete" },
  settled: { settled: "{n} settled", conflicts: "{n} conflict | {n} conflicts", unscored: "{n} unscored" },
  total: { provisional: "provisional", final: "Final score", between: "Provisional: the final score will lie in this range", why: "Open: conflicts {conflicts}, unscored {unscored}" },
  sheet: {
    not_started: "not started", open: "under way", finished: "signed", changed: "{n} changed after signing", scored: "{n} scored", scoredOf: "{scored} of {all} scored",
    signedAt: "signed {when}", changedMeans: "Findings were changed after signing; the changes are not in the signed sheet.", represented: "{name} ({role}) signed for the unit", declined: "The unit did not sign: {reason}",
    sealed: { holds: "The signed chain is the one that was received.", unknown: "The signed end of the chain lies in another visit of that device; not checked here.", broken: "The signed chain is not the one that was received: look into the device." },
    signatureOf: "Signature of {who}",
  },
  visitState: { issued: "Issued", reopened: "Reopened", closed: "Closed" },
  photos: { arrived: "{verified} of {declared} here", contradicts: "{n} contradicting", cannot_tell: "{n} cannot tell" },
  complete: { yes: "Complete", missing: "{n} thing missing | {n} things missing" },
  device: {
    title: "Devices", hint: "Unsent work is what the device reported at its last contact.", name: "User and device", last: "Last contact", unsent: "Unsent", clock: "Clock", state: "State",
    office: "office browser", tablet: "tablet", neverHeard: "never", unsentUnknown: "not reported", unsentNone: "none",
    unsentSome: "records {findings}, photos {photos}", oldest: "oldest {ago}", working: "working", frozen: "frozen", revoked: "revoked", awaited: "awaited",
    awaitedWhy: "It enrolled after the backup that took over and is known only by what other devices gave back. It enrols by itself when it connects; revoke it if it is lost, or what others wrote may wait for it.",
    frozenWhy: "Two copies of this device were found. It takes a new identity when it connects and sends again what was not receipted.", revoke: "Revoke", revokeTitle: "Revoke device",
    change: "Rename or revoke", rename: "Rename", renameTitle: "Rename device", renameWhat: "Give this device of {user} a name that people know it by, such as “Tablet 3 of the bureau”.", renameBad: "A name has 1 to 100 characters.",
    revokeWhat: "What “{device}” of {user} writes from now on goes into quarantine and is not lost; what has arrived stays. This cannot be undone: enrol it again if needed.",
    none: "No devices yet", noneNext: "Enrol tablets for the inspectors under People.",
  },
  browser: { chrome: "Chrome", edge: "Edge", firefox: "Firefox", safari: "Safari", other: "browser" },
  machine: { computer: "computer", tablet: "tablet", phone: "phone" },

  conflicts: {
    lead: "Most points at stake first.", search: "Search unit or checkpoint", kind: "Kind", anyKind: "Any kind", unit: "Unit", anyUnit: "Any unit", shown: "{n} conflict | {n} conflicts",
    keysMove: "move", keysOpen: "open", stake: "At stake", what: "Checkpoint", candidates: "Findings", last: "Last received",
    none: "No open conflicts", noneNext: "When tablets connect and disagree, it shows here by itself.", toBoard: "See progress",
  },
  conflict: {
    outcome: "Different outcome", measure: "Measures too far apart", applicability: "Applicable or not", same_person: "One person, two devices", reopened: "New finding after ruling", clashing_rulings: "Two rulings clash",
  },
  conflictMeans: {
    outcome: "The findings earn differently (full, part, nothing).", measure: "Same outcome, but the figures differ by more than is allowed.", applicability: "Some scored it, some say that it does not apply.",
    same_person: "One inspector wrote two findings on two devices, neither knowing of the other.", reopened: "A finding arrived that the ruling does not cover.", clashing_rulings: "Two people ruled at the same time, neither knowing of the other.",
  },
  points: { n: "{shown} pts", unit: "pts" },
  outcome: { full: "full points", partial: "part of the points", none: "no points", not_applicable: "not applicable" },
  figure: { ratio: "Share", area: "Total area", count: "Number", boolean: "Seen", sample: "Pass rate", rating: "Level" },
  rule: {
    earns: "{what}: {award}", else: "otherwise no points", atLeast: "{least} or more", atMost: "{most} or less", from: "{least} to {most}", nothing: "none at all", any: "any figure",
    part: "{share} of the points", present: "seen: full points; not seen: none", absent: "not seen: full points; seen: none",
  },
  input: {
    wall: "Wall", posters: "Posters", openings: "Openings", boards: "Boards", counted: "Counted", seen: "On site", present: "seen", absent: "not seen", asked: "Asked",
    passedOf: "{asked} asked, {passed} passed", person: "Person {n}", recited: "said {said} of {items}", rated: "Rated", noneOfThem: "none",
    length: "length", width: "width", height: "height", askedN: "People asked", passedN: "People who passed",
  },
  sketch: {
    between: "95% sure that the truth lies within {bounds}", within: "{figure} ({bounds})", certain: "outcome certain", likely: "outcome likely", unclear: "outcome unclear", larger: "Enlarge the drawing", smaller: "Shrink the drawing", alt: "Photo {n}: the drawing", photoAway: "the photo has not arrived",
    known: "Known thing", reference: "known thing {width} × {height} m", edge: "{side} {length} m ({by})", side: { top: "top", right: "right", bottom: "bottom", left: "left" }, tape: "tape", paces: "paces",
    againSame: "Reckoned again from the points: the same.", againDiffers: "Reckoned again from the points: not the same: {words}.", againImpossible: "Cannot be reckoned again from the points.",
  },
  typed: { metres: "{title} {n}, {side} in metres", add: "Add: {title}", drop: "Remove", dropRow: "Remove {title} {n}" },
  facts: {
    worth: "worth {points} points", rule: "Rule:", tolerance: "A difference of up to {figure} is agreement.", noTolerance: "Findings must be equal.", source: "Source and hint",
    lost: "Lost in the scan: {lost}", department: "Department: {department}",
  },
  candidate: {
    pick: "Pick this", picked: "Picked", fresh: "after the ruling", unsigned: "changed after signing", notApplicable: "Not applicable: {reason}", note: "Note", noteBy: "Note by {who}: {text}",
    written: "Scored", received: "Received", noPhotos: "No photos", totalThen: "Total if ruled so", none: "There is no finding to pick",
    noneNext: "Nobody has scored here, or it was taken back.", cleared: "{who} took the finding back on {device} ({when})", loose: "Other notes and photos",
  },
  ruling: {
    title: "Rule", again: "Rule again", choose: "Choose how to rule", pick: "Take the finding of {who}", typed: "Type measured inputs", notApplicable: "Not applicable", withdraw: "Withdraw the ruling",
    reason: "Reason", reasonHint: "Required, and kept. Enter saves, Shift+Enter breaks the line.", reasonMissing: "Give a reason.", chooseFirst: "Choose how to rule first.",
    typedIncomplete: "The inputs are incomplete or not allowed: check them.", typedHint: "Complete the inputs to see what they earn.", chooseHint: "Choose to see points and total.",
    withdrawMeans: "The findings then decide by themselves again.", save: "Save the ruling", keysPick: "pick", keysReason: "reason", keysSave: "save", keysMove: "next, previous",
    previous: "Previous", next: "Next", nth: "{place} of {all}", moved: "Something new has just arrived here: what you see is no longer the latest.", showLatest: "Show the latest",
    nothingToRule: "Nobody has scored this yet, so there is nothing to rule on.", unknownCheckpoint: "This visit's checklist has no such checkpoint",
    by: "Ruled by {who}, {when}", reasonWas: "Reason: {reason}", wasWithdrawn: "Ruling withdrawn",
  },
  policy: { picked: "picked a finding", typed: "typed inputs", strictest: "strictest", mean: "mean", median: "median" },
  template: {
    label: "Usual reasons", photo: "As the photos show.", stricter: "Weak evidence: the stricter finding stands.", asked: "Both inspectors were called; this one stands.",
    definition: "Measured what the checkpoint defines.", slip: "The other one is a slip.", revisit: "Checked again on site.",
  },
  templateName: { photo: "as photos show", stricter: "stricter", asked: "called both", definition: "definition", slip: "slip", revisit: "checked again" },
  stood: {
    until: "The ruling that stood until now", untilWhy: "A finding arrived that it does not cover, so the checkpoint is open again. The ruling stays on record.",
    clashing: "Two rulings that clash", clashingWhy: "Neither author knew of the other. Read both reasons, then rule once more.",
  },
  status: {
    agreement: "Inspectors agree", agreementMeans: "Within the tolerance and with the same outcome; the strictest counts.", ruled: "Ruled", ruledShort: "ruled", unscored: "Not scored yet", unscoredShort: "unscored",
  },
  history: { title: "History ({n})", finding: "{who} · {device}, written {when}", received: "received {when}", cleared: "finding taken back" },
  fate: { accepted: "The ruling counts", quarantined: "The decision is quarantined and does not count.", waiting: "The decision is stored in this browser and has not reached the server." },

  visit: {
    print: "Print", sheets: "Sheets", noSheetsNext: "Assign inspectors under Visits.", checkpoints: "Checkpoints", checkpoint: "Checkpoint", found: "Findings", stands: "Result", points: "Points", photos: "Photos",
    show: "Filter checkpoints", showAll: "All {n}", groupCount: "{n}", photosTitle: "Evidence photos", noPhotos: "No evidence photos yet", printed: "Read {when} (China time)",
  },
  show: { conflict: "Conflicts {n}", unscored: "Unscored {n}", ruled: "Ruled {n}", photos: "Photo contradicts {n}" },
  lineage: { rule: "Rule on this checkpoint", ruleAgain: "Rule again" },
  verdict: { consistent: "consistent", cannot_tell: "cannot tell", contradicts: "contradicts", pending: "not checked yet" },
  verdictMeans: {
    consistent: "A known clock puts the photo inside the visit.", cannot_tell: "No known clock vouches for it, and nothing speaks against it.", contradicts: "A fact needs an explanation: see the reasons.", pending: "Not here or not checked yet.",
  },
  severity: { fail: "fact about the file", warn: "needs an explanation", info: "for information" },
  marks: {
    show: "Show marks", hide: "Hide marks", drawn: "{who} marked on the photo (the original is unchanged): {what}.", arrow: "arrow ({place})", circle: "circle ({place})", words: "“{text}” ({place})",
    at: { upperLeft: "upper left", top: "top", upperRight: "upper right", left: "left", middle: "middle", right: "right", lowerLeft: "lower left", bottom: "bottom", lowerRight: "lower right" },
  },
  photoState: { unknown: "original not here yet", partial: "original is being sent", verified: "original verified", refused: "original differs from what was declared" },
  photo: {
    alt: "Photo by {who}", notShown: "cannot be shown; the original is kept", notYet: "just arrived; can be seen once it is checked", withdrawn: "withdrawn", withdrawnBecause: "Withdrawn: {reason}", afterRuling: "after the ruling",
    afterRulingMeans: "This photo arrived after the ruling, which was made without it.", fit: "Fit to the window", zoom: "Zoom in", by: "By", taken: "Taken", window: "Visit", route: "Route", place: "Place",
    noPlace: "no position", placeIs: "{lat} N, {lon} E, within {metres} m", size: "Size", pixels: "Picture", cameraTime: "Camera time", noCameraTime: "none recorded", modified: "File changed",
    camera: "Camera", software: "Software", filePlace: "Position in file", redacted: "removed by the system", original: "Download the original", nth: "{place} of {all}", whyNth: "Photo {place}: {words}", previous: "Previous", next: "Next",
  },
  route: { camera: "taken in the app", album: "from the album", file: "from a file" },
  taken: { unknown: "cannot be told" },
  basis: { skew: "by the checked device clock", union: "the device's clock was set in between: both readings", gps: "by satellite time", uncorrected: "by the camera's clock, not checked", assumed: "by the camera's clock, assumed China time", none: "by nothing" },

  handover: {
    lead: "What a tablet without network exports, as a file or as QR codes, is taken in here. If it syncs later, nothing changes.",
    pick: "Choose the files of a tablet", pickHint: "Several at once if you like. They are encrypted and signed; only this installation opens them.", taking: "Taking in {name}",
    scan: "Read QR codes with the camera", scanStop: "Stop the camera", scanHint: "Entries only, no photos. Hold the tablet before the camera.", codes: "QR codes",
    scanProgress: "Codes seen", scanWaiting: "No code seen yet. Hold the tablet before the camera.", scanSeen: "{got} of {of} seen",
    noCamera: "The camera cannot be used: there is none, or the browser was not allowed. Use a file instead.",
    taken: "Taken in", refused: "Not taken in", comma: ", ",
    accepted: "{n} new entries", duplicate: "{n} known already", quarantined: "{n} in quarantine", waiting: "{n} have to be sent again by the device",
    photosNew: "{n} new photos", photosKnown: "{n} known already", photosDamaged: "{n} damaged and not kept",
    part: "File {part} of {parts}", made: "made {when}",
  },
  quarantine: {
    lead: "What did not pass the door is kept here: it does not count and is not lost. Let it in once its reason is gone.", none: "The quarantine is empty", noneNext: "Everything that arrived is in the log. There is nothing to do.",
    letIn: "Let in", letInTitle: "Let this in", letInMeans: "Why it was kept apart: {why} Once let in it counts, and may open a conflict.", letInDone: "Let in", letInAt: "let in {when}", done: "Let in ({n})",
    unknownVisit: "Unknown visit", what: "{path}: {title}",
  },
  quarantined: {
    supersedes_unknown: "The server has not seen what it replaces.", covers_unknown: "The server has not seen a finding that it covers.", supersedes_foreign: "What it replaces belongs elsewhere.", covers_foreign: "A finding that it covers belongs to another checkpoint.",
    actor_revoked: "The device was revoked.", version_unknown: "The server does not know the app version that wrote it.", path_unknown: "The server does not know where it was written.", visit_unknown: "There is no such visit.",
    not_assigned: "Its author was never on this visit.", not_your_sheet: "Its author wrote somebody else's sheet.", not_office: "Its author is not office staff.", checkpoint_unknown: "The checklist has no such checkpoint.",
    value_malformed: "Its content is not well formed.", group_quarantined: "Something written together with it was quarantined.", other: "The server did not let it in.",
  },
  path: { finding: "a finding", note: "a note", photo: "an evidence photo", marks: "marks on a photo", explanation: "an explanation of a photo", review: "a review of a photo", sheet_state: "the state of a sheet", ruling: "a ruling", visit_state: "the state of the visit", unknown: "something unreadable" },
  value: {
    emptied: "note emptied", photo: "Photo: {caption}", withdrawn: "Withdrawn: {reason}", finished: "Signed: {signer}", opened: "sheet opened", count: "counted {count}", level: "level {level} from the bottom", people: "{n} person asked | {n} people asked", marks: "{n} mark | {n} marks",
  },

  setup: {
    title: "Visits", lead: "Choose units and give them to inspectors or teams: drag them, or choose and press.", search: "Search unit", area: "Area", anyArea: "Any area", plan: "Planned", anyPlan: "Planned or not", planned: "Planned", notPlanned: "not planned",
    shown: "{shown} of {all} shown, {planned} planned", standing: "Level", visits: "Visits", create: "Plan a visit", another: "Plan another", change: "Change people", saveChange: "Save",
    chooseInspectors: "Choose who goes; each has a sheet of their own.", changeInspectors: "Change who goes on this visit.", pickOne: "Choose at least one inspector.",
    leaving: "{n} inspector leaves: what they wrote stays, and what they wrote offline still arrives. | {n} inspectors leave: what they wrote stays, and what they wrote offline still arrives.", created: "The visit is planned", changed: "The people are changed",
    noInspectors: "There is no enabled inspector", noInspectorsNext: "Add inspectors first, then come back.", noUnits: "This campaign has no units", noUnitsNext: "Ask an administrator to import the list of units.",
  },
  place: {
    title: "Place", none: "none", at: "{lat}, {lon}", by: "{source}, {datum}, within {metres} m", source: { entered: "Entered", imported: "Imported", learnt: "Learnt from the photos of {n} visit | Learnt from the photos of {n} visits" },
    enter: "Enter place", change: "Change place", of: "Place of {name}", stored: "Place now:", noneYet: "There is no place yet. Until it is entered, it is learnt from the photos of the first visits.",
    lat: "Latitude (north)", lon: "Longitude (east)", pairHint: "A pair such as “112.98,28.19” can be pasted whole into either field.", datum: "Where do the numbers come from?",
    datumHint: "Maps differ by 100 to 700 m. Choose the true source; the numbers are converted.", wgs84: "Position of a phone, satellite receiver", gcj02: "Amap, Tencent Maps", bd09: "Baidu Maps",
    missing: "Enter latitude and longitude.", notNumber: "This is no coordinate. Enter decimal degrees, such as 28.19 and 112.98.", swapped: "Latitude and longitude seem to be swapped.",
    outside: "This is not in China: latitude lies between 3 and 54, longitude between 73 and 136.", pickDatum: "Choose where the numbers come from.",
    save: "Save place", saved: "The place is saved; photos are checked against it again.", forget: "Forget place", forgetWhat: "When the place of {name} is forgotten, photos are no longer held against it; it is learnt anew from later photos.",
    forgotten: "The place is forgotten",
  },
  placeImport: {
    open: "Import places", title: "Import places of units", lead: "One unit a line: its name or number, then the coordinates. Paste from a spreadsheet or choose a CSV file. If the first line names the columns (unit, latitude, longitude), they are read by name.",
    text: "The list", example: "岳阳市财政局,113.1290,29.3572", file: "Choose a file", tooBig: "The file is larger than 2 MB, which is no list of units. Check it and choose again.", tooMany: "The list has more than {most} lines. Import it in parts.",
    nothing: "Paste a list or choose a file; what would be imported is shown here.", matched: "{n} to import", unknown: "{n} not listed", invalid: "{n} with a problem", line: "Line {n}", unit: "Unit", outcome: "Outcome",
    new: "New", replaces: "Replaces a place", notListed: "The campaign has no such unit; not imported.", noUnit: "The name of the unit is missing.", twice: "The unit is listed twice; the first line counts.", sameName: "Several units have this name; use the number.",
    do: "Import {n} place | Import {n} places", none: "No line can be imported", done: "{n} place imported | {n} places imported", left: "{n} line is left out; the others are imported. | {n} lines are left out; the others are imported.",
  },
  people: {
    disableN: "Disable ({n})", enableN: "Enable ({n})", disabledN: "Disabled {n} person. | Disabled {n} people.", enabledN: "Enabled {n} person. | Enabled {n} people.", lead: "Inspectors enrol a tablet by QR code; everybody else signs in with a password.", users: "People", add: "Add a person", addDo: "Add", title: "Name shown", titleHint: "Stands on sheets and rulings.", titleMissing: "Enter a name.",
    name: "Sign-in name", nameHint: "Begins with a letter or digit; letters, digits, dots, dashes, underscores; 2 to 64 characters.", nameWrong: "Only letters, digits, dots, dashes and underscores, 2 to 64 characters.", role: "Role", tablets: "Tablets", noTablet: "none enrolled",
    actions: "Actions", you: "you", enabled: "enabled", disabled: "disabled", enable: "Enable", disable: "Disable", disableTitle: "Disable person",
    disableWhat: "{who} can no longer sign in and their devices get nothing new; what they wrote stays. They can be enabled again.", reset: "Reset password", resetTitle: "Reset the password of {who}",
    resetMeans: "A new one-time password is made; the old one ends at once and their browsers are signed out.", tellPassword: "Tell {who} (sign-in name {name}) this one-time password; it must be changed at the first sign-in:",
    tellOnce: "It is shown only now.", told: "I have told them", passwordComes: "A one-time password is shown next.", tabletComes: "Their tablet is enrolled next; no password is needed.",
  },
  enrol: {
    do: "Enrol a tablet", title: "Enrol a tablet for {who}", qr: "QR code for enrolment", step1: "Connect the tablet to a network that reaches this server.", step2: "Scan the QR code with its camera, or open:", step3: "If it asks for a code:",
    step4: "When the tablet shows the name, follow “Prepare for offline”. Then it is ready to go.", until: "Valid until {when}, once.", expired: "The code has expired.", again: "Make a new one", done: "Done",
  },
};

export default office;
