import type { Estimate } from "./room";

/** What the browser says of its storage; null where it does not, or talks nonsense. */
export const estimate: Estimate = async () => {
  const told = await navigator.storage?.estimate?.().catch(() => null);
  if (told?.quota === undefined || told.quota <= 0) return null;
  return { quota: told.quota, usage: told.usage ?? 0 };
};
