/**
 * Keeps the app's shell so that it opens without network, and sends findings when the network comes back while no
 * page is open (background.ts). It answers no request for data, touches no write, no other page.
 * Pages talk to it in three words: "versions" (what is opened, what is newest), "use" (open the newest) and "back"
 * (open the one before: the new one could not bring the data up to date).
 */
import { PrecacheController } from "workbox-precaching";
import { listenForNetwork } from "./background";
import { claim } from "./claim";
import { cacheOf, choose, chosen, fromShell, goBack, prune } from "./shells";
import type { ShellFile } from "./version";
import { versionOf } from "./version";

declare const self: ServiceWorkerGlobalScope;

// The build writes hashed names without and the rest with a revision, never bare strings.
const shell = self.__WB_MANIFEST as ShellFile[];
const version = versionOf(shell);
const files = new Set(shell.map((file) => new URL(file.url, self.location.origin).pathname));
const precache = new PrecacheController({ cacheName: cacheOf(version) });
precache.addToCacheList(shell);

listenForNetwork();

self.addEventListener("install", (event) => {
  event.waitUntil(install(event));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  const asked = claim(event.request, self.location.origin, files);
  if (asked === "network") return;
  const path = asked === "page" ? "/index.html" : new URL(event.request.url).pathname;
  event.respondWith(fromShell(path).then((found) => found ?? fetch(event.request)));
});

self.addEventListener("message", (event) => {
  const word: unknown = event.data;
  if (word === "versions") event.waitUntil(tell(event));
  if (word === "use") event.waitUntil(use(event));
  if (word === "back") event.waitUntil(back(event));
});

async function install(event: ExtendableEvent): Promise<void> {
  await precache.install(event);
  if ((await chosen()) === null) await choose(version);
}

async function activate(): Promise<void> {
  await prune(version);
  // The page that installed the first version needs its shell before it is opened again.
  if ((await chosen()) === version) await self.clients.claim();
}

async function tell(event: ExtendableMessageEvent): Promise<void> {
  event.ports[0]?.postMessage({ opened: await chosen(), newest: version });
}

async function back(event: ExtendableMessageEvent): Promise<void> {
  event.ports[0]?.postMessage(await goBack());
}

async function use(event: ExtendableMessageEvent): Promise<void> {
  await choose(version);
  await self.skipWaiting();
  event.ports[0]?.postMessage(version);
}
