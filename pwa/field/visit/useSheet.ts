import type { ComputedRef } from "vue";
import { computed } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { OpenSheet, SheetKind } from "./sheet";
import { queryOf, sheetOf } from "./sheet";

/** The sheet over the visit, opened and closed through the address: the phone's back key closes it. */
export function useSheet(): {
  sheet: ComputedRef<OpenSheet | null>;
  open: (kind: SheetKind, checkpoint?: string, photo?: string | null) => void;
  swap: (kind: SheetKind, checkpoint?: string, photo?: string | null) => void;
  close: () => void;
} {
  const route = useRoute();
  const router = useRouter();
  const sheet = computed(() => sheetOf(route.query));
  const target = (kind: SheetKind, checkpoint: string, photo: string | null) =>
    ({ path: route.path, query: queryOf({ kind, checkpoint, photo }) });

  return {
    sheet,
    open: (kind, checkpoint = "", photo = null) => { void router.push(target(kind, checkpoint, photo)); },
    swap: (kind, checkpoint = "", photo = null) => { void router.replace(target(kind, checkpoint, photo)); },
    close: () => {
      if (sheet.value === null) return;
      const came = (window.history.state as { back?: unknown } | null)?.back;
      // Opened by a push of ours: back takes it off again. Found open after a cold start: there is no back.
      if (typeof came === "string" && came.startsWith(route.path)) router.back();
      else void router.replace({ path: route.path });
    },
  };
}
