import { createApp } from "vue";
import { openOfficeDatabase, start } from "../commands/start";
import "../style/tokens.css";
import "../style/base.css";
import "./element";
import "./office.css";
import App from "./App.vue";
import { createOfficeRouter } from "./router";
import { language } from "./voice";

async function open(): Promise<void> {
  await language.restore();
  start(await openOfficeDatabase());
  createApp(App).use(language.i18n).use(createOfficeRouter()).mount("#app");
}

void open();
