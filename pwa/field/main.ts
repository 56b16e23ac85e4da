/** The inspector's entry: language and look first, then the engine, then the screens. */
import { createApp } from "vue";
import { watchCanary } from "../commands/canary";
import type { Tables } from "../commands/door";
import { watchIdle } from "../commands/idle";
import { start } from "../commands/start";
import { keepStep } from "../commands/tabs";
import { me } from "../queries/work";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";
import App from "./App.vue";
import "./field.css";
import { first } from "./first";
import { watchInstall } from "./prepare/install";
import { restoreOffer } from "./practice/practising";
import { comeBack, createScreens } from "./router";
import { restoreHand } from "./settings/hand";
import { restoreTheme } from "./settings/theme";
import { loss } from "./shell/loss";
import { explain } from "./shell/notice";
import { watchUpdates } from "./shell/update";
import { enter } from "./vault/enter";
import { language } from "./voice";

async function open(): Promise<void> {
  if (!mayStore()) {
    await block(false, null);
    return;
  }
  watchInstall();
  restoreTheme();
  restoreHand();
  restoreOffer();
  await language.restore();
  if (!window.isSecureContext) {
    await block(true, null);
    return;
  }
  let db: Tables;
  try {
    db = await enter();
    start(db);
    keepStep(db);
    watchIdle(db);
  } catch (reason) {
    await block(false, reason instanceof Refusal ? reason.problem : null);
    // The names of a built page's errors say nothing to whoever reads its console.
    throw new Error("the work on this device could not be opened", { cause: reason });
  }
  loss.value = await watchCanary();
  await comeBack();
  const app = createApp(App).use(language.i18n).use(createScreens(async () => (await first(me())) !== null));
  app.config.errorHandler = (reason) => { explain(reason); };
  app.mount("#app");
  void import("../commands/rescue").then(({ watchRescue }) => { watchRescue(db); });
  if (import.meta.env.PROD) await watchUpdates();
}

/** A browser may be set to let a site keep nothing: then even to ask what is kept is refused. */
function mayStore(): boolean {
  try {
    return window.localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Loaded when it is needed: nobody should ever see it. */
async function block(insecure: boolean, problem: Problem | null): Promise<void> {
  const [{ default: Blocked }, { spoken }] = await Promise.all([import("./Blocked.vue"), import("./onsite")]);
  await spoken;
  createApp(Blocked, { insecure, problem }).mount("#app");
}

void open();
