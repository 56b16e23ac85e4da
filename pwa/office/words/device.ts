/** A device's name for people: tablets were named by somebody, office browsers only say what they are. */
import type { Voice } from "../voice";

/** Marks in a browser's own long name; the first that fits, since they imitate one another. */
const BROWSERS = [["Edg/", "edge"], ["Firefox/", "firefox"], ["Chrome/", "chrome"], ["Safari/", "safari"]] as const;
const KINDS = [["Android", "phone"], ["iPhone", "phone"], ["iPad", "tablet"], ["Windows", "computer"], ["Mac OS X", "computer"], ["Linux", "computer"]] as const;

/** "谷歌浏览器 · 电脑" for a browser's own long name; any other name as it was given. */
export function deviceText(name: string, voice: Voice): string {
  if (!name.startsWith("Mozilla/")) return name;
  const browser = BROWSERS.find(([mark]) => name.includes(mark))?.[1] ?? "other";
  const kind = KINDS.find(([mark]) => name.includes(mark))?.[1] ?? "computer";
  return `${voice.say(`browser.${browser}`)} · ${voice.say(`machine.${kind}`)}`;
}
