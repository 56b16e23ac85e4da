/** What screens read. Everything is already merged: confirmed heads with own unsent work laid over them. */
import type { Checklist, Checkpoint, Text } from "../core/checklist";
import type { Finding } from "../core/finding";
import type { Mark } from "../core/marks";
import type { CaptureRecord } from "../core/photo";
import type { Rational } from "../core/rational";
import type { ReviewDecision, ReviewState } from "../core/review";
import type { Outcome } from "../core/score";
import type { Finished } from "../core/state";
import type { PhotoRoad } from "../db/tables";
import type { Transfer } from "../loop/activity";
import type { WalkOrder } from "../db/order";
import type { AssignedCampaign, AssignedVisit, PreviousFinding, User } from "../wire/api";
import type { Problem } from "../wire/problem";

/** Who uses this device; null before enrolment. */
export interface MeView {
  readonly user: User;
  readonly actor: string;
  /** The device's name as given at enrolment. */
  readonly device: string;
}

/** An exact number with its two-place text. */
export interface Figure {
  readonly exact: Rational;
  readonly shown: string;
}

export interface Progress {
  readonly checkpoints: number;
  /** Checkpoints with an own finding (not applicable counts). */
  readonly scored: number;
  /** Scored checkpoints that require a photo and have none. */
  readonly photosMissing: number;
  readonly finished: boolean;
  /** Findings written after the signature, "not in the signed sheet". */
  readonly afterSignature: number;
}

export interface VisitCard {
  readonly visit: AssignedVisit;
  readonly campaign: AssignedCampaign | null;
  /** Null until the checklist has been loaded: the visit cannot be opened offline yet. */
  readonly checklist: Checklist | null;
  readonly progress: Progress;
  /** Own ops of this visit that the server has not receipted. */
  readonly unsent: number;
}

export interface WorkView {
  readonly me: MeView | null;
  readonly visits: readonly VisitCard[];
  /** Wall ms of the last successful load; null: never. */
  readonly loadedAtMs: number | null;
}

/** Where an own write stands. */
export type Travel = "waiting" | "sent" | "refused";

export interface FindingView {
  readonly dot: string;
  readonly user: string;
  readonly finding: Finding;
  /** Null when cleared or not applicable. */
  readonly figure: Figure | null;
  readonly outcome: Outcome | null;
  /** Null when cleared or not applicable. */
  readonly points: Figure | null;
  readonly travel: Travel;
  /** Wall ms at which the author wrote it, by their own clock. */
  readonly writtenMs: number;
}

export interface NoteView {
  readonly dot: string;
  readonly user: string;
  readonly text: string;
  readonly travel: Travel;
}

/** What the office said of a photo, and its inspector's own words on it. */
export interface PhotoReviewView {
  /** The office asked and nobody has answered yet. */
  readonly waits: boolean;
  readonly state: ReviewState;
  /** What the office said and did not take back. */
  readonly words: readonly { readonly kind: ReviewDecision; readonly reason: string }[];
  /** Own words on the photo; empty when there are none. */
  readonly explanation: string;
  /** The own words have reached the server. */
  readonly sent: boolean;
  /** Dots of the confirmed heads on screen: an explanation names the ones and supersedes the others. */
  readonly reviewHeads: readonly string[];
  readonly explanationHeads: readonly string[];
}

/** none: not on this device (a team mate's, or forgotten after it became durable). */
export type BytesState = "waiting" | "sending" | "verified" | "refused" | "none";

export interface PhotoView {
  readonly photoId: string;
  readonly user: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly caption: string;
  readonly capture: CaptureRecord;
  readonly travel: Travel;
  readonly state: BytesState;
  /** Drawn over it, of all heads. */
  readonly marks: readonly Mark[];
  /** Dots of the photo's confirmed heads on screen, and of its marks'. */
  readonly photoHeads: readonly string[];
  readonly marksHeads: readonly string[];
  readonly review: PhotoReviewView;
}

export type Missing = "finding" | "photo";

export interface CheckpointView {
  readonly visit: string;
  readonly checkpoint: Checkpoint;
  /** What it is worth. */
  readonly worth: Figure;
  /** The own finding; null when there is none or it was cleared. With `others` the lowest dot of several. */
  readonly own: FindingView | null;
  /** Own findings written on another device that this one had not seen: to be looked at and scored anew. */
  readonly others: readonly FindingView[];
  /** Findings of team mates where the device may see them. */
  readonly team: readonly FindingView[];
  /** Own note: text of the only one, or the several of concurrent devices. */
  readonly notes: readonly NoteView[];
  readonly photos: readonly PhotoView[];
  readonly missing: readonly Missing[];
  /** Dots of own confirmed heads on screen: commands name them as what their author saw. */
  readonly findingHeads: readonly string[];
  readonly noteHeads: readonly string[];
  /** What came of it at the unit's last visit, as far as this inspector may know. */
  readonly previous: PreviousFinding | null;
  /** Written after the sheet was signed. */
  readonly afterSignature: boolean;
  /** Own writes here that the server did not let in. */
  readonly refused: readonly RefusedView[];
}

export interface PlaceView {
  readonly id: string;
  readonly title: Text;
  readonly checkpoints: readonly CheckpointView[];
  readonly scored: number;
}

export interface VisitView {
  readonly visit: AssignedVisit;
  readonly campaign: AssignedCampaign | null;
  readonly checklist: Checklist;
  readonly me: MeView;
  /** In walking order; places without a checkpoint are left out. */
  readonly places: readonly PlaceView[];
  /** What this device changed about that order. */
  readonly order: WalkOrder;
  readonly progress: Progress;
  /** Own points so far and what they can still become: own sheet only, never the office's figure. */
  readonly points: { readonly now: Figure; readonly low: Figure; readonly high: Figure };
  /** Checkpoint at which the inspector left off; null when never told. */
  readonly openAt: string | null;
  /** The signed state; null until finished. */
  readonly finished: Finished | null;
  /** Dots of own confirmed sheet-state heads on screen. */
  readonly stateHeads: readonly string[];
  /** Dots of all own findings on screen: what a signature signs. */
  readonly signs: readonly string[];
}

/** An own write in quarantine: the office can let it in; the inspector can write anew. */
export interface RefusedView {
  readonly dot: string;
  readonly visit: string;
  readonly path: string;
  readonly code: string;
  readonly writtenMs: number;
}

/** A photo that the server does not hold yet, or would not take. */
export interface QueuedPhoto {
  readonly sha256: string;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly savedMs: number;
  readonly refused: boolean;
  /** Why the last attempt failed; null: nothing stands against it. */
  readonly problem: Problem | null;
}

export interface SyncState {
  readonly online: boolean;
  /** A round trip or an upload is under way (in this tab). */
  readonly busy: boolean;
  /** Ops without a receipt, whatever they say. */
  readonly unsentFindings: number;
  /** Photos whose bytes the server has not verified. */
  readonly unsentPhotos: number;
  /** Visits whose confirmed conduct has not been sent. */
  readonly unsentConduct: number;
  readonly bytesLeft: number;
  /** The photos among them, and refused ones; oldest first. */
  readonly photos: readonly QueuedPhoto[];
  /** Photos on their way from this tab. */
  readonly transfer: Transfer | null;
  /** Sheets with input that was typed and never saved. */
  readonly drafts: number;
  /**
   * Everything that was ever done here has its receipt, and every photo was verified: the device may be cleared.
   * Never by mere absence of trouble: a device that has not heard from the server is not clear.
   */
  readonly clear: boolean;
  /** Wall ms of the last answer of the server. */
  readonly lastContactMs: number | null;
  /** This device's clock minus the server's, and the measurement's error. */
  readonly skewMs: number | null;
  readonly skewErrorMs: number | null;
  /** Syncing waits for somebody to sign in or enrol again; nothing is lost meanwhile. */
  readonly signedOut: boolean;
  /** The office revoked this device: once everything is delivered it forgets it. */
  readonly revoked: boolean;
  /** Why the last attempt failed; null after a success. Being offline is no problem. */
  readonly problem: Problem | null;
  readonly refused: readonly RefusedView[];
}

/** Space for the photos that are still to be taken. */
export interface SpacePlan {
  readonly photos: number;
  /** Mean size of those taken here, or a guess. */
  readonly bytesEach: number;
  readonly bytes: number;
}

/** Space on the device now. */
export interface Room {
  /** Bytes; null: the browser cannot say. */
  readonly freeBytes: number | null;
  /** Bytes of originals that the server holds durably and that give way when room is needed. */
  readonly prunableBytes: number;
  /** The next photo might not fit: no more are taken until there is room. */
  readonly full: boolean;
}

/** What was chosen for this device. */
export interface PreferencesView {
  readonly photos: PhotoRoad;
  readonly awake: boolean;
  /** Minutes without a touch after which the vault locks. */
  readonly lockAfterMin: number;
  /** The work here is in a vault. */
  readonly sealed: boolean;
  readonly clearedOf: string | null;
  /** Whether the network of the moment costs money; null: the browser cannot say. */
  readonly metered: boolean | null;
}

export interface Readiness {
  readonly enrolled: boolean;
  /** Opened as an installed app. */
  readonly installed: boolean;
  /** The service worker holds the shell. */
  readonly shell: boolean;
  /** Null: the browser cannot say. */
  readonly persistent: boolean | null;
  /** Bytes; null: the browser cannot say. */
  readonly freeBytes: number | null;
  /** What the visits ahead are expected to need. */
  readonly plan: SpacePlan;
  readonly visits: number;
  /** Visits whose checklist is here. */
  readonly visitsReady: number;
  readonly clockKnown: boolean;
  readonly skewMs: number | null;
  readonly loadedAtMs: number | null;
  /** Everything that matters without network is here: enrolled, shell, visits with their checklists, clock. */
  readonly ready: boolean;
}
