/** What went wrong, in words for people. */
import type { Text } from "../core/checklist";
import { Refusal } from "../wire/problem";

export interface Trouble {
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

/** The server did not answer at all. */
export function isAway(trouble: Trouble | null): boolean {
  return trouble?.code === "device_offline";
}

/** Refusals whose words were written for a tablet, in the office's. */
const OFFICE_WORDS: Readonly<Record<string, Pick<Trouble, "message" | "remedy">>> = {
  // Nothing that a screen asks of the server waits in this browser: only rulings do, and they say so themselves.
  device_offline: {
    message: { zh: "连不上服务器。", en: "The server cannot be reached." },
    remedy: { zh: "请检查网络后重试。", en: "Check the network and try again." },
  },
  device_not_enrolled: {
    message: { zh: "本浏览器还不能以您的名义签署裁定。", en: "This browser cannot sign rulings in your name yet." },
    remedy: { zh: "请退出登录后重新登录。", en: "Sign out and sign in again." },
  },
  device_other_user: {
    message: { zh: "本浏览器还有另一位工作人员的裁定没有送达服务器。", en: "This browser holds rulings of somebody else that have not been sent." },
    remedy: { zh: "请先由其登录并联网发送，或换一台电脑。", en: "Let them sign in and send them first, or use another computer." },
  },
};

/** Reads a caught value; what is no Refusal is a fault of this page and says so. */
export function troubleOf(reason: unknown): Trouble {
  if (reason instanceof Refusal) {
    const { code, message, remedy } = reason.problem;
    return { code, ...(OFFICE_WORDS[code] ?? { message, remedy }) };
  }
  return {
    code: "page_fault",
    message: { zh: "页面出现意外错误。", en: "Something unexpected went wrong on this page." },
    remedy: { zh: "请刷新页面后重试；如反复出现，请联系管理员。", en: "Reload the page; tell an administrator if it stays." },
  };
}
