/**
 * `npm run bench:forecast -- DIR [--own-board] [--finish] [--every-board]`: walk-forward backtest of the forecasts on
 * other people's sprints. A sprint is predicted from those with a lower id alone.
 */
import { parseArgs } from "node:util";
import { printFinish } from "./forecast-finish.ts";
import { printOrganizations } from "./forecast-organizations.ts";
import { printOwnBoards } from "./forecast-own-boards.ts";
import { rounded } from "./numbers.ts";
import { moments, organizationsIn } from "./sprint-files.ts";

const options = {
  /** Each board alone, as a program is: predicted from its own earlier sprints. */
  "own-board": { type: "boolean", default: false },
  /** Points of the next three sprints, instead of the outcome of a running one. */
  finish: { type: "boolean", default: false },
  /** Count a sprint on each of its boards, as figures before November 2026 did. */
  "every-board": { type: "boolean", default: false },
} as const;

// `| head` closes the pipe early; that is no failure.
process.stdout.on("error", () => process.exit(0));
try {
  const began = performance.now();
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const organizations = organizationsIn(positionals[0]);
  const once = !values["every-board"];
  for (const { name, remarks } of organizations)
    for (const remark of remarks) console.log(`${name}: ${remark}`);
  console.log(
    once
      ? "A sprint that stands on several boards counts once."
      : "A sprint counts on each of its boards.",
  );
  if (values["own-board"])
    for (const moment of moments) printOwnBoards(moment, organizations, once);
  if (values.finish) printFinish(organizations, once);
  if (!values["own-board"] && !values.finish)
    for (const moment of moments) printOrganizations(moment, organizations, once);
  console.log(`\n${rounded((performance.now() - began) / 1000, 1)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
