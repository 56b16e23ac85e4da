import { health } from "../net/server";

/** Where this server may be spoken to safely, and where a device learns to trust it; null where it does not say. */
export interface SecureAddress {
  readonly app: string | null;
  readonly trust: string | null;
}

/** `host`: by which the page was opened; a listener of the server's own answers under it too. */
export async function secureAddress(host: string): Promise<SecureAddress> {
  const told = await health().catch(() => null);
  return {
    app: told?.secure_port == null ? told?.secure_url ?? null : `https://${host}:${String(told.secure_port)}/`,
    trust: told?.trust_port == null ? null : `http://${host}:${String(told.trust_port)}/trust`,
  };
}
