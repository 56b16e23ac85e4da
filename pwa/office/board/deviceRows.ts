/** Which devices the office should look at first. */
import type { Device } from "../answers/device";

/** A clock further off than this is told in colour: photo times of the visit lean on it. */
const CLOCK_OFF_MS = 60_000;

export function clockIsOff(device: Device): boolean {
  return device.skew_ms !== null && Math.abs(device.skew_ms) > CLOCK_OFF_MS;
}

/** Frozen ones, then those that hold unsent work, then by the last contact; revoked ones last. */
export function sortDevices(devices: readonly Device[]): Device[] {
  return [...devices].sort((a, b) => rank(a) - rank(b) || (b.last_contact_at ?? "").localeCompare(a.last_contact_at ?? ""));
}

function rank(device: Device): number {
  if (device.revoked) return 4;
  if (device.frozen) return 0;
  if (device.unsent !== null && device.unsent.findings + device.unsent.photos > 0) return 1;
  return device.office ? 3 : 2;
}
