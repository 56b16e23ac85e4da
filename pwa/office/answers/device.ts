/** Devices, and what came from them. Shapes of `server/api/README.md`; times ending in `_at` are RFC 3339 UTC. */
import type { Text } from "../../core/checklist";

/** What became of a tablet's hand-over file. */
export interface HandoverReport {
  readonly actor: string;
  readonly user_title: string;
  readonly device: string;
  readonly made_at: string;
  readonly part: number;
  readonly parts: number;
  readonly ops: Readonly<Record<"accepted" | "duplicate" | "early" | "quarantined" | "forked", number>>;
  readonly photos: Readonly<Record<"new" | "known" | "damaged", number>>;
}

export interface Unsent { readonly findings: number; readonly photos: number; readonly oldest_ms?: number | null }

export interface Device {
  readonly actor: string;
  readonly user: string;
  readonly user_title: string;
  readonly device: string;
  readonly office: boolean;
  readonly counter: number;
  readonly frozen: boolean;
  readonly revoked: boolean;
  readonly enrolled_at: string;
  readonly last_contact_at: string | null;
  readonly skew_ms: number | null;
  readonly skew_error_ms: number | null;
  /** Known by what others gave back alone. */
  readonly awaited: boolean;
  readonly unsent: Unsent | null;
}

export interface Enrolment {
  readonly code: string;
  readonly url: string;
  readonly qr_svg: string;
  readonly expires_at: string;
  readonly user_title: string;
}

export interface QuarantinedOp {
  readonly dot: string;
  readonly actor: string;
  readonly user_title: string;
  readonly device: string;
  readonly visit: string;
  readonly unit_name: string | null;
  readonly path: string;
  readonly code: string;
  readonly message: Text;
  readonly value: unknown;
  readonly received_at: string;
  readonly let_in_at: string | null;
}
