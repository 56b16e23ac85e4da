/** A visit as the inspector sees it. Pure: rows in, view out. */
import type { Checklist, Checkpoint } from "../core/checklist";
import { dotText } from "../core/dot";
import type { Note } from "../core/finding";
import type { Marks } from "../core/marks";
import type { Op } from "../core/op";
import { findingPath, marksPath, notePath, sheetStatePath } from "../core/path";
import type { Photo, PhotoPresent } from "../core/photo";
import type { Rational } from "../core/rational";
import { multiply } from "../core/rational";
import { fullPoints, outcomeOf } from "../core/score";
import type { Settlement } from "../core/settle";
import { findingScore, settleAll, total } from "../core/settle";
import type { Finished, SheetState } from "../core/state";
import type { WalkOrder } from "../db/order";
import type { VisitRegisters } from "../db/registers";
import type { AssignedCampaign, AssignedVisit } from "../wire/api";
import { arranged } from "./arrange";
import { figure } from "./figure";
import { photoReviewOf } from "./photoReview";
import { changedAfter } from "./sealed";
import { findingOf, Sheet } from "./sheet";
import type {
  BytesState, CheckpointView, FindingView, MeView, Missing, NoteView, PhotoReviewView, PhotoView, PlaceView, Progress, VisitView,
} from "./views";

export interface VisitSources {
  readonly me: MeView;
  readonly visit: AssignedVisit;
  readonly campaign: AssignedCampaign | null;
  readonly checklist: Checklist;
  readonly order: WalkOrder;
  readonly registers: VisitRegisters;
  /** State of the originals that are on this device, by sha-256. */
  readonly bytes: ReadonlyMap<string, BytesState>;
}

export function visitView(from: VisitSources): VisitView {
  const sheet = new Sheet(from.registers);
  const state = sheetState(sheet, from.me.user.id);
  const photos = photosByCheckpoint(sheet, from.bytes);
  const settled = ownSettlements(from, sheet);
  const relevant = from.checklist.checkpoints.filter((each) => !isIrrelevant(settled.get(each.id)));
  const cards = relevant.map((each) => checkpointView(from, sheet, state, photos, each));
  return {
    visit: from.visit,
    campaign: from.campaign,
    checklist: from.checklist,
    me: from.me,
    places: placeViews(from, cards),
    order: from.order,
    progress: progressOf(cards, state.signed !== null),
    points: ownPoints(from.checklist, settled),
    openAt: state.openAt,
    finished: state.signed,
    stateHeads: state.confirmed,
    signs: from.checklist.checkpoints.flatMap((each) => ownDots(from, sheet, each)),
  };
}

/** Dots of the own findings of a checkpoint, cleared ones too. */
function ownDots({ me }: VisitSources, sheet: Sheet, checkpoint: Checkpoint): string[] {
  return sheet.register(findingPath(me.user.id, checkpoint.id)).heads.map((op) => dotText(op.dot));
}

interface StateShown {
  readonly openAt: string | null;
  readonly signed: Finished | null;
  /** Checkpoints where something is not in the signed sheet. */
  readonly changed: ReadonlySet<string>;
  readonly confirmed: readonly string[];
}

function sheetState(sheet: Sheet, user: string): StateShown {
  const { heads, confirmed } = sheet.register(sheetStatePath(user));
  const states = heads.map((head) => head.value as SheetState);
  const signed = states.filter((state) => state.kind === "finished");
  const open = states.find((state) => state.kind === "open");
  return {
    openAt: open?.checkpoint ?? null,
    signed: signed[0] ?? null,
    changed: changedAfter(sheet, user, signed[0] ?? null, new Set(signed.flatMap((state) => state.saw))),
    confirmed,
  };
}

function checkpointView(
  from: VisitSources, sheet: Sheet, state: StateShown, photos: ReadonlyMap<string, PhotoView[]>, checkpoint: Checkpoint,
): CheckpointView {
  const { user } = from.me;
  const worth = fullPoints(from.checklist, checkpoint);
  const view = (op: Op, of: string): FindingView => findingView(sheet, checkpoint, worth, op, of);
  const found = sheet.register(findingPath(user.id, checkpoint.id));
  const own = found.heads.map((op) => view(op, user.id));
  const scored = own.filter((each) => each.finding.kind !== "cleared");
  const notes = sheet.register(notePath(user.id, checkpoint.id));
  const pictures = photos.get(checkpoint.id) ?? [];
  return {
    visit: from.visit.id,
    checkpoint,
    worth: figure(worth),
    own: scored[0] ?? null,
    others: scored.slice(1),
    team: teamFindings(sheet, checkpoint, user.id, view),
    notes: notes.heads.map((op) => noteView(sheet, op, user.id)).filter((note) => note.text !== ""),
    photos: pictures,
    previous: from.visit.previous?.findings.find((each) => each.checkpoint === checkpoint.id) ?? null,
    missing: missingOf(checkpoint, scored, pictures, user.id),
    findingHeads: found.confirmed,
    noteHeads: notes.confirmed,
    afterSignature: state.changed.has(checkpoint.id),
    refused: sheet.refused().filter((each) => each.path.endsWith(`/${checkpoint.id}`)),
  };
}

function teamFindings(
  sheet: Sheet, checkpoint: Checkpoint, user: string, view: (op: Op, of: string) => FindingView,
): FindingView[] {
  return sheet.othersFindings(checkpoint, user).flatMap((path) =>
    sheet.register(path).heads.map((op) => view(op, path.split("/")[1] as string)));
}

function findingView(sheet: Sheet, checkpoint: Checkpoint, worth: Rational, op: Op, user: string): FindingView {
  const finding = findingOf(op);
  const score = findingScore(checkpoint, finding);
  return {
    dot: dotText(op.dot),
    user,
    finding,
    figure: score === null ? null : figure(score.figure),
    outcome: score === null ? null : outcomeOf(score),
    points: score === null ? null : figure(multiply(score.award, worth)),
    travel: sheet.travel(op),
    writtenMs: op.at.wall_ms,
  };
}

function noteView(sheet: Sheet, op: Op, user: string): NoteView {
  return { dot: dotText(op.dot), user, text: (op.value as Note).text, travel: sheet.travel(op) };
}

/** A photo with heads at two checkpoints belongs to both; present wins over withdrawn. */
function photosByCheckpoint(sheet: Sheet, bytes: VisitSources["bytes"]): Map<string, PhotoView[]> {
  const found = new Map<string, PhotoView[]>();
  for (const { path, user, photoId } of sheet.photos()) {
    const { heads, confirmed } = sheet.register(path);
    for (const op of heads) {
      const photo = op.value as Photo;
      if (photo.kind !== "present") continue;
      const view = photoView(photo, user, photoId, confirmed, sheet, op, bytes, photoReviewOf(sheet, user, photoId, heads.map((each) => each.dot)));
      found.set(photo.checkpoint, [...(found.get(photo.checkpoint) ?? []), view]);
    }
  }
  found.forEach((photos) => photos.sort((a, b) => a.capture.picked_at_ms - b.capture.picked_at_ms));
  return found;
}

function photoView(
  photo: PhotoPresent, user: string, photoId: string, photoHeads: readonly string[], sheet: Sheet, op: Op,
  bytes: VisitSources["bytes"], review: PhotoReviewView,
): PhotoView {
  const drawn = sheet.register(marksPath(user, photoId));
  const marks = drawn.heads.map((head) => head.value as Marks).filter((each) => each.sha256 === photo.sha256).flatMap((each) => each.marks);
  return {
    marks, marksHeads: drawn.confirmed,
    photoId, user, sha256: photo.sha256, bytes: photo.bytes, mediaType: photo.media_type, caption: photo.caption,
    capture: photo.capture, travel: sheet.travel(op), state: bytes.get(photo.sha256) ?? "none", photoHeads, review,
  };
}

/** Nothing can be photographed of what is not there. */
function missingOf(
  checkpoint: Checkpoint, scored: readonly FindingView[], photos: readonly PhotoView[], user: string,
): Missing[] {
  const absent = scored.some((each) => each.finding.kind === "not_applicable");
  const needsPhoto = checkpoint.photo === "required" && !absent && !photos.some((photo) => photo.user === user);
  return [...(scored.length === 0 ? ["finding" as const] : []), ...(needsPhoto ? ["photo" as const] : [])];
}

function placeViews({ checklist, order }: VisitSources, cards: readonly CheckpointView[]): PlaceView[] {
  return arranged(checklist.places, order.places, (place) => place.id).flatMap(({ id, title }) => {
    const here = arranged(cards.filter((card) => card.checkpoint.place === id), order.checkpoints, (card) => card.checkpoint.id);
    const scored = here.filter((card) => card.own !== null).length;
    return here.length === 0 ? [] : [{ id, title, checkpoints: here, scored }];
  });
}

function progressOf(cards: readonly CheckpointView[], finished: boolean): Progress {
  return {
    checkpoints: cards.length,
    scored: cards.filter((card) => card.own !== null).length,
    photosMissing: cards.filter((card) => card.own !== null && card.missing.includes("photo")).length,
    finished,
    afterSignature: cards.filter((card) => card.afterSignature).length,
  };
}

/** What the own sheet alone says of every checkpoint. */
function ownSettlements({ me, checklist }: VisitSources, sheet: Sheet): ReadonlyMap<string, Settlement> {
  const findings = checklist.checkpoints.map((checkpoint) => {
    const { heads } = sheet.register(findingPath(me.user.id, checkpoint.id));
    return [checkpoint.id, heads.map((op) => ({ dot: op.dot, user: me.user.id, finding: findingOf(op) }))] as const;
  });
  return settleAll(checklist, new Map(findings), new Map());
}

/** It leaves the walk: what the inspector answered says that it does not belong to this place. */
function isIrrelevant(settlement: Settlement | undefined): boolean {
  return settlement?.kind === "settled" && settlement.by === "relevance";
}

/** What the own sheet alone would come to. */
function ownPoints(checklist: VisitSources["checklist"], settlements: ReadonlyMap<string, Settlement>): VisitView["points"] {
  const { points, low, high } = total(checklist, settlements);
  return { now: figure(points), low: figure(low), high: figure(high) };
}
