import { watchEffect } from "vue";
import type { RouteLocationNormalized, RouteLocationRaw, Router } from "vue-router";
import { createRouter, createWebHashHistory } from "vue-router";
import BoardPage from "./board/BoardPage.vue";
import ConflictsPage from "./conflicts/ConflictsPage.vue";
import HandoverPage from "./handover/HandoverPage.vue";
import PeoplePage from "./people/PeoplePage.vue";
import QuarantinePage from "./quarantine/QuarantinePage.vue";
import PhotoPage from "./review/PhotoPage.vue";
import PhotoQueuePage from "./review/PhotoQueuePage.vue";
import RulingPage from "./ruling/RulingPage.vue";
import { loadSession, mayLook, speaksForUnit } from "./session/session";
import PasswordPage from "./session/PasswordPage.vue";
import SignInPage from "./session/SignInPage.vue";
import SetupPage from "./setup/SetupPage.vue";
import HomePage from "./shell/HomePage.vue";
import LostPage from "./shell/LostPage.vue";
import OfficeShell from "./shell/OfficeShell.vue";
import VisitPage from "./visit/VisitPage.vue";
import type { MessageKey } from "./voice";
import { say } from "./voice";

declare module "vue-router" {
  /** `own`: for people of a unit, and nobody else. */
  interface RouteMeta { title: MessageKey; open?: boolean; own?: boolean }
}

/** The address after `#`, so that any server path that gives office.html will do. */
export function createOfficeRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: "/sign-in", name: "sign-in", component: SignInPage, meta: { title: "signIn.title", open: true } },
      { path: "/password", name: "password", component: PasswordPage, meta: { title: "password.title" } },
      {
        path: "/own", component: () => import("./own/OwnShell.vue"), meta: { title: "own.title", own: true },
        children: [
          { path: "", name: "own", component: () => import("./own/OwnPage.vue"), meta: { title: "own.title", own: true } },
          { path: "campaigns/:campaign/self-check", name: "own-card", component: () => import("./own/OwnCardPage.vue"), props: true, meta: { title: "own.check", own: true } },
          { path: "campaigns/:campaign/tasks", name: "own-ledger", component: () => import("./own/OwnLedgerPage.vue"), props: true, meta: { title: "tasks.one", own: true } },
        ],
      },
      {
        path: "/", component: OfficeShell, meta: { title: "app.name" },
        children: [
          { path: "", name: "home", component: HomePage, meta: { title: "app.name" } },
          { path: "campaigns/:campaign/board", name: "board", component: BoardPage, props: true, meta: { title: "nav.board" } },
          { path: "campaigns/:campaign/dashboard", name: "dashboard", component: () => import("./dashboard/DashboardPage.vue"), props: true, meta: { title: "dashboard.title" } },
          { path: "campaigns/:campaign/conflicts", name: "conflicts", component: ConflictsPage, props: true, meta: { title: "nav.conflicts" } },
          { path: "campaigns/:campaign/agreement", name: "agreement", component: () => import("./agreement/AgreementPage.vue"), props: true, meta: { title: "reconcile.agreement.title" } },
          { path: "campaigns/:campaign/photos", name: "photos", component: PhotoQueuePage, props: true, meta: { title: "photoReview.title" } },
          { path: "campaigns/:campaign/settings", name: "campaign", component: () => import("./campaign/CampaignPage.vue"), props: true, meta: { title: "setting.title" } },
          { path: "campaigns/:campaign/draws/:draw", name: "draw", component: () => import("./campaign/DrawPage.vue"), props: true, meta: { title: "setting.draw" } },
          { path: "campaigns/:campaign/visits", name: "setup", component: SetupPage, props: true, meta: { title: "nav.setup" } },
          { path: "campaigns/:campaign/scorecard", name: "cards", component: () => import("./cards/CardsPage.vue"), props: true, meta: { title: "cards.title" } },
          { path: "campaigns/:campaign/units/:unit/scorecard", name: "card", component: () => import("./cards/CardPage.vue"), props: true, meta: { title: "cards.one" } },
          { path: "campaigns/:campaign/units/:unit/scorecard/:point", name: "card-point", component: () => import("./cards/PointPage.vue"), props: true, meta: { title: "cards.one" } },
          { path: "campaigns/:campaign/tasks", name: "tasks", component: () => import("./tasks/TasksPage.vue"), props: true, meta: { title: "tasks.title" } },
          { path: "campaigns/:campaign/units/:unit/tasks", name: "ledger", component: () => import("./tasks/LedgerPage.vue"), props: true, meta: { title: "tasks.one" } },
          { path: "visits/:visit", name: "visit", component: VisitPage, props: true, meta: { title: "nav.visit" } },
          { path: "visits/:visit/checkpoints/:checkpoint", name: "ruling", component: RulingPage, props: true, meta: { title: "nav.ruling" } },
          { path: "visits/:visit/photos/:dot", name: "photo", component: PhotoPage, props: true, meta: { title: "photoReview.one" } },
          { path: "checklists", name: "checklists", component: () => import("./checklists/ChecklistsPage.vue"), meta: { title: "checklists.title" } },
          { path: "campaigns/:campaign/outcomes", name: "outcomes", component: () => import("./outcome/OutcomesPage.vue"), props: true, meta: { title: "results.title" } },
          { path: "visits/:visit/outcome", name: "outcome", component: () => import("./outcome/OutcomePage.vue"), props: true, meta: { title: "results.one" } },
          { path: "visits/:visit/public-copies", name: "public-copies", component: () => import("./publish/PublicCopiesPage.vue"), props: true, meta: { title: "publish.title" } },
          { path: "campaigns/:campaign/documents", name: "documents", component: () => import("./documents/DocumentsPage.vue"), props: true, meta: { title: "results.doc.title" } },
          { path: "campaigns/:campaign/publication", name: "publication", component: () => import("./documents/PublicationPage.vue"), props: true, meta: { title: "results.publish.title" } },
          { path: "audit", name: "audit", component: () => import("./audit/AuditPage.vue"), meta: { title: "results.audit.title" } },
          { path: "quarantine", name: "quarantine", component: QuarantinePage, meta: { title: "nav.quarantine" } },
          { path: "handover", name: "handover", component: HandoverPage, meta: { title: "nav.handover" } },
          { path: "people", name: "people", component: PeoplePage, meta: { title: "nav.people" } },
          { path: ":lost(.*)*", name: "lost", component: LostPage, meta: { title: "lost.title" } },
        ],
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.beforeEach(admit);
  // Reads the language too, so that the title follows a switch.
  watchEffect(() => { document.title = `${say(router.currentRoute.value.meta.title ?? "app.name")} · ${say("app.name")}`; });
  return router;
}

/** Nobody passes unsigned, nor with a one-time password. */
async function admit(to: RouteLocationNormalized): Promise<RouteLocationRaw | true> {
  // A server that is away is told by the page itself, which asks again.
  const me = await loadSession().catch(() => undefined);
  if (me === undefined) return true;
  if (me === null) return to.meta.open === true ? true : { name: "sign-in", query: { next: to.fullPath } };
  if (me.must_change_password) return to.name === "password" ? true : { name: "password", query: { next: nextOf(to) } };
  if (speaksForUnit(me)) return to.meta.own === true || to.name === "password" ? true : { name: "own" };
  if (to.meta.own === true) return { name: "home" };
  if (!mayLook(me)) return to.meta.open === true || to.name === "lost" ? true : { name: "sign-in" };
  return to.name === "sign-in" ? nextOf(to) : true;
}

/** Where to go after signing in: only addresses of this page. */
export function nextOf(to: Pick<RouteLocationNormalized, "query" | "meta" | "fullPath">): string {
  const next = to.query.next;
  if (typeof next === "string" && next.startsWith("/") && !next.startsWith("//")) return next;
  return to.meta.open === true ? "/" : to.fullPath;
}
