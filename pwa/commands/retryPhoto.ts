import { engine } from "../loop/current";

/** Tries one photo again now; resolves when the round before it ended, well or not. */
export function retryPhoto(sha256: string): Promise<void> {
  return engine().retryPhoto(sha256);
}
