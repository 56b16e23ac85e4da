/**
 * Runs the loops of one tab: when to sync, what to do after a failure. Work is never dropped: whatever goes
 * wrong, it stays in the outbox and the next trigger tries again.
 */
import { currentActor } from "../db/actor";
import { changeContact, readContact } from "../db/contact";
import { storageRefusal } from "../db/failure";
import { changePhoto, waitingPhotos } from "../db/photos";
import { readPreferences } from "../db/preferences";
import { addSample } from "../db/samples";
import type { Tables } from "../db/tables";
import { deviceRefusal } from "../wire/deviceProblem";
import { Activity } from "./activity";
import { backoff } from "./backoff";
import type { Alone, DeviceClock, Server } from "./ports";
import type * as Roads from "./roads";
import type { Estimate } from "./room";
import { Sampler } from "./sampler";

export interface Parts {
  readonly db: Tables;
  readonly server: Server;
  readonly clock: DeviceClock;
  readonly alone: Alone;
  readonly online: () => boolean;
  /** 0..1, for jitter. */
  readonly random: () => number;
  readonly later: (work: () => void, ms: number) => () => void;
  readonly estimate: Estimate;
  /** Whether bytes cost money on the network of the moment; null where the browser does not say. */
  readonly metered: () => boolean | null;
  /** Asks the browser to wake the service worker once there is a network, where it can. */
  readonly wakeLater: () => void;
}

/** After a save, so that several taps go in one push. */
const SAVE_MS = 400;
const SAMPLES = 5;
/** How often a device asks whether it was revoked. */
const REVOKED_MS = 10 * 60_000;

/** Until the shell is stored on the device they come from the server, which may be out of reach by then. */
const roads = (): Promise<typeof Roads> => import("./roads").catch(() => { throw deviceRefusal("device_offline"); });

export class Engine {
  readonly db: Tables;
  readonly server: Server;
  readonly clock: DeviceClock;
  readonly activity: Activity;
  readonly estimate: Estimate;
  readonly #parts: Parts;
  readonly #sampler = new Sampler();
  /** In a row, by road: a photo that cannot go must not look better because rounds do. */
  readonly #failures = { rounds: 0, uploads: 0 };
  #cancel: () => void = () => undefined;
  #running: Promise<void> | null = null;
  #uploading: AbortController | null = null;
  #askedRevokedMs: number | null = null;
  #sessionIsOwn = false;

  constructor(parts: Parts) {
    this.estimate = parts.estimate;
    this.#parts = parts;
    this.db = parts.db;
    this.server = parts.server;
    this.clock = parts.clock;
    this.activity = new Activity(parts.online());
  }

  /** Something was saved: sync shortly. */
  saved(): void {
    if (this.#parts.online()) this.#plan(SAVE_MS);
    else this.#parts.wakeLater();
  }

  /** Somebody wants this photo to be tried again now. */
  async retryPhoto(sha256: string): Promise<void> {
    await changePhoto(this.db, sha256, { problem: null });
    await this.sync();
  }

  /** What may go was chosen anew, or the network became another one: stop what may not, start what may. */
  async roadChanged(): Promise<void> {
    if (await this.#photosMayGo()) await this.awake();
    else this.#uploading?.abort();
  }

  /** Whether the network of the moment costs money; null where the browser does not say. */
  metered(): boolean | null {
    return this.#parts.metered();
  }

  /** The network, the focus or the page came back: sync now, unless somebody has to sign in first. */
  async awake(): Promise<void> {
    this.activity.setOnline(this.#parts.online());
    if (!this.#parts.online() || (await readContact(this.db)).signedOut) return;
    await this.sync();
  }

  /** Syncs now, or after the run that is under way. Resolves when it ended, well or not. */
  async sync(): Promise<void> {
    if (this.#running !== null) await this.#running;
    this.#running ??= this.#run().finally(() => { this.#running = null; });
    await this.#running;
  }

  /** Assignments and checklists now. Rejects with a Refusal. */
  async loadWork(): Promise<void> {
    await this.activity.during(async () => {
      await this.#takeSession();
      await (await roads()).loadWork(this.db, this.server, this.clock);
    });
  }

  /** Everything from the server that offline work needs: work, snapshots, and five clock samples. */
  async prepare(): Promise<void> {
    await this.loadWork();
    const { runRounds, oneRound } = await roads();
    await changeContact(this.db, { check: true });
    await this.#asked(() => runRounds(this.#rounds()));
    for (let taken = 0; taken < SAMPLES; taken += 1) await this.#asked(() => oneRound(this.#rounds()));
    await this.#keepBestSample();
    void this.sync();
  }

  stop(): void {
    this.#cancel();
  }

  /** Work that a person asked for and waits for: its failure is theirs to see. */
  async #asked(work: () => Promise<unknown>): Promise<void> {
    await this.activity.during(() => this.#parts.alone("sync", work));
  }

  async #run(): Promise<void> {
    this.#cancel();
    if ((await currentActor(this.db)) === null) return;
    try {
      const { makeRoom, clearRevoked } = await roads();
      await this.activity.during(() => this.#parts.alone("sync", () => this.#everything()));
      await makeRoom(this.db, this.estimate);
      if (await clearRevoked(this.db)) return;
      this.#failures.rounds = 0;
      void this.#upload();
    } catch (reason) {
      await this.#failed(reason, "rounds");
    }
  }

  async #everything(): Promise<void> {
    const { runRounds, sendConduct, isWorkStale, loadWork } = await roads();
    await this.#takeSession();
    await runRounds(this.#rounds());
    await sendConduct(this.db, this.server);
    await this.#heedRevocation();
    if (await isWorkStale(this.db)) await loadWork(this.db, this.server, this.clock);
  }

  /** Once a page: an office signs in by its password, and says so itself when somebody else does. */
  async #takeSession(): Promise<void> {
    if (this.#sessionIsOwn || this.db.vault === null) return;
    await (await roads()).ownSession(this.db, this.server);
    this.#sessionIsOwn = true;
  }

  /** Asked with the first run of a page, and now and then: the answer changes once in a device's life. */
  async #heedRevocation(): Promise<void> {
    const now = this.clock.reading().mono_ms;
    if (this.#askedRevokedMs !== null && now - this.#askedRevokedMs < REVOKED_MS) return;
    await (await roads()).askRevoked(this.db, this.server);
    this.#askedRevokedMs = now;
  }

  /** Beside the rounds, not among them; one run at a time, and each photo that arrived is reported by a round. */
  async #upload(): Promise<void> {
    if (this.#uploading !== null || (await waitingPhotos(this.db)).length === 0 || !(await this.#photosMayGo())) return;
    const abort = new AbortController();
    this.#uploading = abort;
    try {
      const { runUploads } = await roads();
      await this.activity.during(() => this.#parts.alone("photos", () => runUploads({
        db: this.db, server: this.server, signal: abort.signal,
        mono: () => this.clock.reading().mono_ms,
        mayGo: () => this.#photosMayGo(),
        arrived: () => { this.#plan(0); },
        progress: (transfer) => { this.activity.setTransfer(transfer); },
      })));
      this.#failures.uploads = 0;
    } catch (reason) {
      if (!abort.signal.aborted) await this.#failed(reason, "uploads");
    } finally {
      this.#uploading = null;
      this.activity.setTransfer(null);
    }
  }

  async #photosMayGo(): Promise<boolean> {
    const { photos } = await readPreferences(this.db);
    return photos === "always" || (photos === "unmetered" && this.#parts.metered() !== true);
  }

  #rounds(): { db: Tables; server: Server; clock: DeviceClock; sampler: Sampler } {
    return { db: this.db, server: this.server, clock: this.clock, sampler: this.#sampler };
  }

  async #keepBestSample(): Promise<void> {
    const best = this.#sampler.best();
    if (best === null) return;
    await addSample(this.db, best);
    await changeContact(this.db, { skewMs: best.skew_ms, skewErrorMs: best.error_ms });
  }

  /** No session: wait for somebody. Anything else: try again later, less and less often. */
  async #failed(reason: unknown, road: "rounds" | "uploads"): Promise<void> {
    const { problem } = storageRefusal(reason);
    if (problem.status === 401) {
      await changeContact(this.db, { signedOut: true, problem });
      return;
    }
    await changeContact(this.db, { problem: problem.code === "device_offline" ? null : problem });
    this.#failures[road] += 1;
    this.#plan(backoff(this.#failures[road], this.#parts.random()));
  }

  #plan(ms: number): void {
    this.#cancel();
    this.#cancel = this.#parts.later(() => { void this.awake(); }, ms);
  }
}
