import type { DeviceClock } from "./ports";

/** The browser's clocks. The boot marker is new at every start of the page: monotonic readings start over then. */
export function deviceClock(): DeviceClock {
  const boot = crypto.randomUUID().slice(0, 13);
  return {
    reading: () => ({
      wall_ms: Date.now(),
      offset_min: -new Date().getTimezoneOffset(),
      mono_ms: Math.round(performance.now()),
      boot,
    }),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
