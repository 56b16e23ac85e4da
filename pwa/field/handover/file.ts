/** The ways in which a file leaves a tablet. */
import type { HandoverFile } from "../../commands/handover";

const TYPE = "application/octet-stream";

/** "实地-李明-20261121-1of2.shidi": whose, when, which. */
export function fileName(title: string, now: Date, { part, parts }: Pick<HandoverFile, "part" | "parts">): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("");
  const who = title.replace(/[^\p{L}\p{N}]/gu, "");
  return ["实地", who, day, ...(parts > 1 ? [`${String(part)}of${String(parts)}`] : [])].filter((each) => each !== "").join("-") + ".shidi";
}

export function canShare({ blob }: HandoverFile, name: string): boolean {
  return navigator.canShare?.({ files: [new File([blob], name, { type: TYPE })] }) ?? false;
}

/** Opens the system's share sheet; closing it is no failure. */
export async function giveAway({ blob }: HandoverFile, name: string): Promise<void> {
  try {
    await navigator.share({ files: [new File([blob], name, { type: TYPE })] });
  } catch (reason) {
    if (!(reason instanceof DOMException && reason.name === "AbortError")) throw reason;
  }
}

const LOADED_MS = 60_000;

export function saveHere({ blob }: HandoverFile, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, LOADED_MS);
}
