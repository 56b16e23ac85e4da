/** Reasons that are given again and again, each with the key that writes it. */
export const TEMPLATES = [
  { name: "photo", key: "a" },
  { name: "stricter", key: "s" },
  { name: "asked", key: "d" },
  { name: "definition", key: "f" },
  { name: "slip", key: "g" },
  { name: "revisit", key: "h" },
] as const;

export type Template = (typeof TEMPLATES)[number];
