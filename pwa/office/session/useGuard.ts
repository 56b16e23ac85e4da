import { useRoute, useRouter } from "vue-router";
import { isSignedOut, know } from "./session";

/** Runs server calls; when the session has ended, goes to sign-in and remembers where to come back to. */
export function useGuard(): <T>(work: () => Promise<T>) => Promise<T> {
  const router = useRouter();
  const route = useRoute();
  return async (work) => {
    try {
      return await work();
    } catch (reason) {
      if (isSignedOut(reason)) {
        know(null);
        if (route.name !== "sign-in") {
          await router.replace({ name: "sign-in", query: { next: route.fullPath, ended: "1" } });
        }
      }
      throw reason;
    }
  };
}
