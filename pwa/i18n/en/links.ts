/** Links for units, in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/links";

const links: WordsFor<typeof zh> = {
  title: "Links for the unit", lead: "For the unit, without an account: it sees and fills in what is its own, until the link ends or is revoked.", leadVisit: "For the unit: answers on a phone without an account, and sees the items of this visit only.",
  what: "What for", purpose: { rectification: "Answer items", materials: "Send files", self_check: "Self-check" }, days: "Days valid", give: "Make a link", once: "The link is shown this once: copy it now, or have it scanned.", copy: "Copy the link", copied: "Copied",
  none: "No links yet.", state: { valid: "valid", expired: "expired", revoked: "revoked" }, until: "until {when}", opened: "first opened {when}", unopened: "not opened yet", revoke: "Revoke", revoked: "The link was revoked",
};

export default links;
