import type { DeviceCode } from "../wire/deviceProblem";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";

/** What a failed database operation means to a person. A Refusal stays what it is. */
export function storageRefusal(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  const code: DeviceCode = isFull(reason) ? "device_storage_full" : "device_storage_failed";
  return deviceRefusal(code, { reason: String(reason) });
}

/** Dexie hands a full disk over as an AbortError with the quota error inside. */
function isFull(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  return reason.name === "QuotaExceededError" || ("inner" in reason && isFull(reason.inner));
}
