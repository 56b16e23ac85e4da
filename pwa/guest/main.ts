import { createApp } from "vue";
import "../style/tokens.css";
import "../style/base.css";
import "./guest.css";
import App from "./App.vue";
import { language } from "./voice";

async function open(): Promise<void> {
  await language.restore();
  createApp(App).use(language.i18n).mount("#app");
}

void open();
