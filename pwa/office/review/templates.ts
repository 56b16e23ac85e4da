/** What is said again and again, for each decision. The number is its key. */
export const TEMPLATES = {
  accepted: ["accept.clock", "accept.retold", "accept.tool", "accept.fix", "accept.colleague"],
  asked: ["ask.time", "ask.reuse", "ask.edited", "ask.place", "ask.clear"],
  rejected: ["reject.reuse", "reject.time", "reject.edited", "reject.unclear", "reject.silent"],
  withdrawn: [],
} as const;

/** The question that fits a warning; the first of them where several do. */
const QUESTIONS: Record<string, (typeof TEMPLATES.asked)[number]> = {
  TIME_OUTSIDE_VISIT: "ask.time", CLOCK_CHANGED: "ask.time", GPS_TIME_OLD: "ask.time", GPS_TIME_AFTER_SHOT: "ask.time",
  DUP_EXACT: "ask.reuse", DUP_PIXELS_OTHER_EXIF: "ask.reuse", DUP_VISUAL: "ask.reuse",
  MODIFIED_AFTER_CAPTURE: "ask.edited", EDITOR_NAMED: "ask.edited", THUMB_DIFFERS: "ask.edited", GPS_AWAY: "ask.place", FILE_UNREADABLE: "ask.clear",
};

export function questionFor(codes: readonly string[]): (typeof TEMPLATES.asked)[number] | null {
  return codes.map((code) => QUESTIONS[code]).find((each) => each !== undefined) ?? null;
}
