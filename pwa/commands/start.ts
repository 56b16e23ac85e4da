import { endTransactions } from "../db/leaving";
import type { Tables } from "../db/tables";
import { alone } from "../loop/alone";
import { deviceClock } from "../loop/clock";
import { setEngine } from "../loop/current";
import { Engine } from "../loop/engine";
import { metered, onRoadChange } from "../net/line";
import * as server from "../net/server";
import { estimate } from "../loop/estimate";
import type { Server } from "../loop/ports";
import { onWaking, wakeLater } from "../loop/waking";
import { deviceRefusal } from "../wire/deviceProblem";

export { openOffice as openOfficeDatabase } from "../db/databases";

// These come with the first round and the first photo, not with the first screen.
const away = (): never => { throw deviceRefusal("device_offline"); };
const sync: Server["sync"] = async (header, ops) => (await import("../net/round").catch(away)).sync(header, ops);
const giveBack: Server["giveBack"] = async (body) => (await import("../net/round").catch(away)).giveBack(body);
const upload: Server["upload"] = async (order) => (await import("../net/upload").catch(away)).upload(order);

/** Starts the loops of this tab over `db`: once, before anything is mounted. */
export function start(db: Tables): void {
  const engine = new Engine({
    db,
    server: { ...server, sync, giveBack, upload },
    clock: deviceClock(),
    alone: alone(),
    online: () => navigator.onLine,
    random: Math.random,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => { clearTimeout(timer); };
    },
    estimate,
    metered,
    wakeLater,
  });
  setEngine(engine);
  listen(engine);
  void engine.awake();
}

/** Coming back to the network, to the window or to the page is a reason to sync. */
function listen(engine: Engine): void {
  const awake = (): void => { void engine.awake(); };
  window.addEventListener("online", awake);
  window.addEventListener("offline", awake);
  window.addEventListener("focus", awake);
  onWaking(awake);
  onRoadChange(() => { void engine.roadChanged(); });
  window.addEventListener("pagehide", (event) => { if (event.persisted) endTransactions(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") awake(); });
}
