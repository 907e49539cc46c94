import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export const unitTests = {
  include: [
    "lib/**/*.test.ts",
    "components/**/*.test.{ts,tsx}",
    "prisma/**/*.test.ts",
    "tests/bench/**/*.test.ts",
  ],
  // Property tests do a fixed amount of work; a busy machine may take its time over it.
  testTimeout: 60_000,
};

// Three projects, so that each can be run alone: `npx vitest run --config tests/vitest.config.ts --project store`.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          ...unitTests,
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["tests/store/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
