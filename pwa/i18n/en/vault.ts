/** The vault in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/vault";

const vault: WordsFor<typeof zh> = {
  title: "Locked", who: "Who are you?", hello: "{name}, enter your PIN", other: "Somebody else", another: "Enrol another person",
  entered: "{n} digit entered | {n} digits entered", digit: "Digit {n}", backspace: "Delete one", open: "Unlock", opening: "Unlocking…",
  unsent: "{findings} entries and {photos} photos to send", drafts: "{n} entry that was typed but not saved comes back with the PIN alone. | {n} entries that were typed but not saved come back with the PIN alone.", nothing: "Nothing to send", older: "earlier enrolment",
  sendsLater: "It goes on by itself once you unlock.",
  carriesSoon: "Entries go to the office encrypted as soon as there is a network, without the PIN; photos go once you unlock.", carriedAt: "Entries went to the office encrypted at {time}; photos and receipts come once you unlock.",
  wrong: "Wrong PIN. {n} try left. | Wrong PIN. {n} tries left.", wrongLast: "Wrong PIN.", wipes: "After ten wrong PINs in a row, what the server already has is deleted here; what was not sent is kept.",
  wiped: "Ten wrong PINs: what had been delivered was deleted here. What was not is still sealed on this device.", wait: "Wait {time}, then try again.",
  seconds: "{n} second | {n} seconds", minutes: "{n} minute | {n} minutes", hours: "{n} hour | {n} hours",
  forgot: "Forgot your PIN?",
  forgotLead: "The work is encrypted under your PIN; neither the office nor the maker has another one. What was delivered is safe on the server.",
  forgotAgain: "To go on working, ask the office for a new code, choose “Enrol another person”, and set a new PIN.",
  forgotUnsent: "What was not delivered stays sealed here. You can export it as an encrypted file for the office, whose server opens it; this device cannot.",
  carry: "Export what was not delivered", carrying: "Exporting…", carried: "Exported to the downloads. Bring it to the office, which takes it in under “Hand-over”. Keep this device until they say that they have it.",
  seal: {
    title: "{name}, choose a PIN", lead: "From now on the visits on this device are stored encrypted. You will need this PIN to open them.", action: "Set the PIN and encrypt", busy: "Encrypting… do not close this page.",
  },
  pin: {
    title: "PIN", why: "If the tablet is lost or lent, nobody sees the visits without it. Nobody can recover it: remember it well.", fresh: "Six digits or more", again: "Once more",
    short: "Six to twelve digits.", simple: "Too easy to guess: no digits in a row, and more than two different ones.", differ: "The two are not the same.",
  },
  change: {
    open: "Change PIN", title: "Change PIN", old: "The old PIN", save: "Change", busy: "Changing…", done: "The PIN was changed.",
  },
  lock: { now: "Lock", after: "Lock by itself when unused for", minutes: "{n} minute | {n} minutes", hint: "Not while photos are going. The work here is stored encrypted, and a locked screen opens with the PIN alone." },
};

export default vault;
