import type { RouteLocationNormalized, Router } from "vue-router";
import { createRouter, createWebHashHistory } from "vue-router";
import { linkCode } from "./enrol/link";
import { rememberedSpot, rememberSpot } from "./memory";
import VisitsScreen from "./visits/VisitsScreen.vue";

/** Screens that may be seen before anybody enrolled this device. */
const OPEN = new Set(["enrol", "settings"]);

/**
 * Routes live behind the #: the page is always "/", so that it opens from the shell whatever the route is.
 * `enrolled` is asked before every screen.
 */
export function createScreens(enrolled: () => Promise<boolean>): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: "/", redirect: "/visits" },
      { path: "/enrol", name: "enrol", component: () => worded(import("./enrol/EnrolScreen.vue"), import("./enrol/spoken")) },
      { path: "/visits", name: "visits", component: VisitsScreen },
      { path: "/prepare", name: "prepare", component: () => onsite(import("./prepare/PrepareScreen.vue")) },
      { path: "/practice", name: "practice", component: () => onsite(import("./practice/PracticeScreen.vue")) },
      { path: "/visit/:visit", name: "visit", component: () => onsite(import("./visit/VisitScreen.vue")), props: true },
      { path: "/visit/:visit/photos", name: "photos", component: () => onsite(import("./photo/PhotosScreen.vue")), props: true },
      { path: "/visit/:visit/missing", name: "missing", component: () => onsite(import("./finish/MissingScreen.vue")), props: true },
      { path: "/visit/:visit/finish", name: "finish", component: () => onsite(import("./finish/FinishScreen.vue")), props: true },
      { path: "/handover", name: "handover", component: () => onsite(import("./handover/HandoverScreen.vue")) },
      { path: "/sync", name: "sync", component: () => onsite(import("./sync/SyncScreen.vue")) },
      { path: "/settings", name: "settings", component: () => onsite(import("./settings/SettingsScreen.vue")) },
      { path: "/:rest(.*)*", redirect: "/visits" },
    ],
    // A sheet over a screen changes the address, never the place on the page.
    scrollBehavior: (to, from, saved) => (to.path === from.path ? false : saved ?? { top: 0 }),
  });
  router.beforeEach((to) => {
    if (to.name !== "enrol" || typeof to.query.code !== "string") return true;
    linkCode.value = to.query.code;
    return { name: "enrol", replace: true };
  });
  router.beforeEach(async (to) => OPEN.has(String(to.name)) || (await enrolled()) ? true : { name: "enrol" });
  router.afterEach((to) => { if (isSpot(to)) void rememberSpot(to.fullPath, Date.now()); });
  heedEarly(router);
  return router;
}

/**
 * Goes where one stood before the page was killed, unless a link says where to go: before the router reads the
 * address. A guard could not: its answer would overrule a link that was opened while it waited.
 */
export async function comeBack(): Promise<void> {
  const spot = await rememberedSpot(Date.now());
  if (spot !== null && ["", "#", "#/"].includes(window.location.hash)) window.history.replaceState(null, "", `#${spot}`);
}

const onsite = async <T>(screen: Promise<T>): Promise<T> => worded(screen, import("./onsite"));

/** A screen whose words are not in the first load. */
async function worded<T>(screen: Promise<T>, words: Promise<{ spoken: Promise<unknown> }>): Promise<T> {
  await (await words).spoken;
  return screen;
}

/** The router listens once its first screen is there; a link that is opened while the app starts counts too. */
function heedEarly(router: Router): void {
  const heed = (): void => { void router.push(window.location.hash.slice(1)); };
  window.addEventListener("hashchange", heed);
  const listens = (): void => { window.removeEventListener("hashchange", heed); };
  // The first navigation may be overtaken by such a link: the router listens all the same.
  void router.isReady().then(listens, listens);
}

/** Enrolment is no place to come back to: its code has been used. */
function isSpot(to: RouteLocationNormalized): boolean {
  return to.name !== "enrol";
}
