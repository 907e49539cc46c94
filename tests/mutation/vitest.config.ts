import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { unitTests } from "../vitest.config.ts";

/** The unit tests of the copy that this file lies in; each test notes which probed places it ran. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    name: "unit",
    ...unitTests,
    setupFiles: ["tests/mutation/places-reached.ts"],
    reporters: ["json"],
    outputFile: "mutation.json",
    experimental: { fsModuleCache: true, fsModuleCachePath: ".modules" },
  },
});
