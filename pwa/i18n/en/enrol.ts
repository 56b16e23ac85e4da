/** The words of enrolling in English. */
import type { WordsFor } from "../i18n";
import type zh from "../zh/enrol";

const enrol: WordsFor<typeof zh> = {
  title: "Enrol this device",
  lead: "Once. After that it works without signal.",
  cleared: "The office revoked this device. All work of {name} was delivered and cleared from it.",
  fromLink: "The code was read from the QR link.",
  code: "Enrolment code",
  deviceName: "Name of the device",
  deviceHint: "The office knows this device by it.",
  send: "Enrol",
  busy: "Enrolling…",
  how: "Where do I get a code?",
  how1: "Ask the office to make one for you under “People and devices”.",
  how2: "Scan the QR code on their screen, or type the eight characters here.",
  how3: "A code works once. If it has expired, ask for another.",
  language: "Language and look",
  device: { iPad: "iPad", iPhone: "iPhone", androidTablet: "Android tablet", androidPhone: "Android phone", computer: "Computer" },
};

export default enrol;
