import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ["**/*.test.ts"],
    // How long a test takes is no question here; a busy machine must not answer it.
    testTimeout: 120_000,
    setupFiles: ["fake-indexeddb/auto"],
    coverage: {
      provider: "v8",
      include: ["core/**/*.ts", "sketch/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.testkit.ts"],
      reporter: ["text"],
      thresholds: {
        "core/**": { branches: 100, functions: 100, lines: 100, statements: 100 },
        // What is left are guards against scenes that no test could draw.
        "sketch/**": { branches: 90, functions: 100, lines: 100, statements: 98 },
      },
    },
  },
});
