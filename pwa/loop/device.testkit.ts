import type { Reading } from "../core/op";
import { dotText } from "../core/dot";
import { parsePath } from "../core/path";
import { adoptActor } from "../db/adopt";
import { makeKey } from "../db/key";
import { visitRegisters } from "../db/registers";
import type { Tables } from "../db/tables";
import { openTables } from "../db/tables";
import { write } from "../db/write";
import { overlay } from "../core/own";
import { Engine } from "./engine";
import type { FakeServer } from "./fakeServer.testkit";
import { INSPECTOR } from "./fakeServer.testkit";

let databases = 0;

/** A device in a test: its clock stands still unless moved, its timers are run by hand. */
export class Device {
  readonly engine: Engine;
  readonly #now: { wall: number; mono: number };
  timers: { work: () => void; ms: number }[] = [];
  online = true;
  /** Bytes that the browser still gives. */
  free = 10_000_000_000;
  metered: boolean | null = null;
  wakings = 0;

  private constructor(engine: (device: Device) => Engine, now: { wall: number; mono: number }) {
    this.#now = now;
    this.engine = engine(this);
  }

  /** `name`: a database that is there already, as after a restart or in a second tab. */
  static async start(server: FakeServer, name = `device-${String(databases += 1)}`): Promise<Device> {
    return Device.over(server, await openTables(name));
  }

  /** Over a database that is open, in a vault for instance. */
  static over(server: FakeServer, db: Tables): Device {
    const now = { wall: 1_795_161_600_000, mono: 1_000 };
    const turns: { last: Promise<unknown> } = { last: Promise.resolve() };
    return new Device((device) => new Engine({
      db,
      server,
      clock: { reading: () => device.reading(), zone: () => "Asia/Shanghai" },
      alone: (_name, work) => {
        const turn = turns.last.then(work, work);
        turns.last = turn.catch(() => undefined);
        return turn;
      },
      online: () => device.online,
      estimate: () => Promise.resolve({ quota: 20_000_000_000, usage: 20_000_000_000 - device.free }),
      metered: () => device.metered,
      wakeLater: () => { device.wakings += 1; },
      random: () => 0.5,
      later: (work, ms) => {
        const timer = { work, ms };
        device.timers = [timer];
        return () => { device.timers = device.timers.filter((each) => each !== timer); };
      },
    }), now);
  }

  async enrol(server: FakeServer): Promise<this> {
    const key = await makeKey();
    await server.claim("code", key.publicKey);
    await adoptActor(this.engine.db, key, INSPECTOR, "tablet");
    return this;
  }

  /** Somebody sets the wall clock; the monotonic one cannot be set. */
  setClock(byMs: number): void {
    this.#now.wall += byMs;
  }

  reading(): Reading {
    this.#now.wall += 10;
    this.#now.mono += 10;
    return { wall_ms: this.#now.wall, offset_min: 480, mono_ms: this.#now.mono, boot: "t" };
  }

  async note(checkpoint: string, text: string, seen: Parameters<typeof write>[1][number]["seen"] = []): Promise<string> {
    const path = `sheet/u-1/note/${checkpoint}`;
    const [op] = await write(this.engine.db, [{ visit: "v-1", path, value: { text }, seen }], this.reading());
    return op === undefined ? "" : dotText(op.dot);
  }

  /** Texts on screen, by checkpoint. */
  async notes(): Promise<Record<string, string[]>> {
    const { confirmed, own, layers } = await visitRegisters(this.engine.db, "v-1");
    const paths = [...new Set([...confirmed.keys(), ...own.keys()])].sort();
    const texts = (path: string): string[] => {
      const applied = layers.get(parsePath(path)?.layer ?? "") ?? null;
      return overlay(confirmed.get(path) ?? [], own.get(path) ?? [], applied).map((op) => (op.value as { text: string }).text);
    };
    return Object.fromEntries(paths.map((path) => [path.split("/")[3] ?? path, texts(path)]));
  }

  async outbox(): Promise<string[]> {
    const rows = await this.engine.db.ops.where({ state: "outbox" }).toArray();
    return rows.sort((a, b) => a.counter - b.counter).map((row) => row.dot);
  }
}
