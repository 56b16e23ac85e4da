import type { Ref, ShallowRef } from "vue";
import { onScopeDispose, ref, shallowRef, watch } from "vue";
import type { Looking, Topic } from "../net/live";
import { listen } from "../net/live";

export type { Looking, Topic };

export interface Live {
  /** Whether news come by themselves now. */
  readonly connected: Readonly<Ref<boolean>>;
  /** Who looks at the visit of the topic, this page's user too; empty for a topic without a checkpoint. */
  readonly people: Readonly<ShallowRef<readonly Looking[]>>;
}

/** Listens while the page is visible and `topic` is known; `news` is called when what concerns it has changed. */
export function useLive(topic: () => Topic | null, news: () => void): Live {
  const connected = ref(false);
  const people = shallowRef<readonly Looking[]>([]);
  let stop: (() => void) | null = null;

  function end(): void {
    stop?.();
    stop = null;
  }

  function begin(): void {
    end();
    const about = topic();
    if (about === null || document.visibilityState !== "visible") return;
    stop = listen(about, {
      changed: (visits) => { if (visits === null || about.visit === undefined || visits.includes(about.visit)) news(); },
      present: (now) => { people.value = now; },
      connected: (yes) => { connected.value = yes; },
      ended: news,
    });
  }

  watch(() => JSON.stringify(topic()), begin, { immediate: true });
  document.addEventListener("visibilitychange", begin);
  onScopeDispose(() => {
    document.removeEventListener("visibilitychange", begin);
    end();
  });
  return { connected, people };
}
