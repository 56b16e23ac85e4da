/** The inspector's words in English: the same keys as `zh/field.ts`. */
import type { FieldMessages } from "../zh/field";

const field: FieldMessages = {
  common: { close: "Close", back: "Back" },
  ago: { never: "never", now: "just now", minutes: "{n} min ago", hours: "{n} h ago", days: "1 day ago | {n} days ago" },
  nav: { label: "Main", visits: "Visits", prepare: "Prepare", sync: "Sync", settings: "Settings" },
  level: { national: "National civilised unit", provincial_model: "Provincial model unit", provincial: "Provincial civilised unit", city: "City civilised unit" },
  trouble: { defect: "Something went wrong in the app", defectRemedy: "What was saved is on this device. Try again; if it stays, tell the office." },

  visits: {
    lock: "{name}: lock the screen",
    practice: "New here? One minute of practice", practiceLead: "With a unit that does not exist; nobody receives it.", practiceNo: "No, thanks",
    title: "My visits",
    pull: "Pull to update",
    loose: "Let go to update",
    loading: "Updating…",
    due: "due by {day}", dueOver: "overdue: was due by {day}",
    cohort: "cohort {year}",
    with: "with {names}",
    progress: "Checkpoints scored",
    signed: "Signed",
    afterSignature: "1 change after signing | {n} changes after signing",
    underWay: "Under way",
    notBegun: "Not begun",
    photosMissing: "1 photo missing | {n} photos missing",
    unsent: "{n} unsent",
    allSent: "All sent",
    noChecklist: "Its checklist is not here and it will not open offline. Download it under “Prepare”.",
    notPrepared: "Not prepared for offline work",
    notPreparedLead: "Prepare before you go where there is no signal.",
    empty: "Nothing is assigned to you yet",
    emptyLead: "Once the office assigns a visit, pull down or tap “Update” and it appears here.",
    loaded: "Assignments updated {ago}",
    refresh: "Update",
  },

  bar: {
    signedOut: "Enrol again", refused: "{n} set aside", offline: "Offline", problem: "Sync trouble", busy: "Syncing…", waiting: "Waiting", done: "All sent",
    open: "open the sync page",
    findings: "Entries", photos: "Photos",
  },
  clock: {
    back: "This device's clock was set back by {time}", minutes: "{n} minutes", hours: "{n} hours", days: "{n} days", backRemedy: "Nothing is lost and the order stays: the true time is checked once there is a network. Let the system keep the clock.",
    zone: "This device's time zone has changed", zoneRemedy: "Nothing is lost: every entry holds its zone and is converted to true time.",
  },
  loss: {
    title: "The browser has deleted data of this device",
    some: "At {when}, {findings} entries and {photos} photos of {user} had not been sent.", nothing: "All work of {user} had been sent by {when}: nothing is lost.",
    photos: "The originals of {n} waiting photos are gone from this device.",
    remedy: "Please tell the office. After enrolling again, install the app and ask for storage to be kept under Prepare.", read: "Understood",
  },

  update: { ready: "A new version is ready.", use: "Use it", visitOpen: "Another window has a visit open. Close it first." },
};

export default field;
