import { createApp } from "vue";
import type { Tables } from "../../commands/door";
import { door, openForNobody } from "../../commands/door";

/** Past the lock, where there is one: the database of whoever is there. */
export async function enter(): Promise<Tables> {
  const before = await door(Date.now());
  if (before.locked.length === 0 && before.plain === null) return openForNobody();
  const [{ default: LockScreen }, { spoken }] = await Promise.all([import("./LockScreen.vue"), import("./spoken")]);
  await spoken;
  return new Promise((resolve, reject) => {
    const screen = createApp(LockScreen, {
      door: before,
      onOpened: (db: Tables) => { screen.unmount(); resolve(db); },
      onFailed: (reason: unknown) => { screen.unmount(); reject(reason as Error); },
    });
    screen.mount("#app");
  });
}
