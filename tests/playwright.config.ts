import { defineConfig } from "@playwright/test";

/** `CHECK_ORDER=reverse` runs the tests of every file from its last to its first. */
const reverse = process.env.CHECK_ORDER === "reverse";

/** Journeys: the production build in a real Chromium. Each file gets a server of its own on a fresh copy of the demo. */
export default defineConfig({
  testDir: "./journeys",
  outputDir: "../.test/journeys",
  globalSetup: "./fixtures/demo-data.ts",
  workers: 1,
  // With one worker nothing is parallel; the tests of a file are then handed out one by one, in the order we ask for.
  fullyParallel: reverse,
  // A build machine may stall for seconds; a journey that needs its second try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: reverse ? [["list"], ["./fixtures/last-first.ts"]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    colorScheme: "light",
    actionTimeout: 30_000,
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
      args: [
        // Chromium's own sandbox does not work as root, which is what build machines are.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
