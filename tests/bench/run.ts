/** `npm run bench`: everything against its baseline in one run; prints tables and writes .test/bench/figures.json. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import type { CommandFigures } from "./commands.ts";
import { gateFigures } from "./gates.ts";
import type { LoadFigures } from "./loading.ts";
import { monteCarloFigures } from "./monte-carlo.ts";
import { table } from "./numbers.ts";
import { servedFigures } from "./pages.ts";
import { freshPlaces, root, run, scratch } from "./place.ts";
import { planningFigures } from "./planning.ts";
import type { SearchFigures } from "./search.ts";

spawnSync(process.execPath, ["lib/server/start/start.mjs", "--build-only"], {
  stdio: "inherit",
  cwd: root,
});
console.log("Preparing the demo and the large program …");
const figures = [];
for (const place of freshPlaces()) {
  const { size, directory, program } = place;
  console.log(`\n== ${size} ==\n`);
  const loading = run<LoadFigures>("tests/bench/loading.ts", directory, program);
  console.log(table([["loading", "ms / MB"], ...Object.entries(loading)]));
  const served = await servedFigures(place);
  console.log(
    `\n${table([
      [
        "page",
        "CPU ms",
        "×empty",
        "p50 ms",
        "×empty",
        "p50@10",
        "×empty",
        "HTML kB",
        "gz kB",
        "JS kB",
        "×empty",
      ],
      ...served.pages.map((one) => [
        one.page,
        one.cpu,
        one.cpuRatio,
        one.p50[0],
        one.p50Ratio[0],
        one.p50[1],
        one.p50Ratio[1],
        one.htmlKb,
        one.compressedKb,
        one.scriptKb,
        one.scriptRatio,
      ]),
    ])}\n\nresident after all pages: ${served.residentMb} MB\n`,
  );
  const commands = run<CommandFigures>("tests/bench/commands.ts", directory, program);
  console.log(table([["log-progress", ""], ...Object.entries(commands)]));
  const searches = run<readonly SearchFigures[]>("tests/bench/search.ts", directory, program);
  console.log(
    `\n${table([
      ["search", "results", "p50 ms", "p97.5 ms", "bare ms", "×bare"],
      ...searches.map((one) => [
        one.question,
        one.results,
        one.p50Ms,
        one.p975Ms,
        one.bareP50Ms,
        one.ratio,
      ]),
    ])}`,
  );
  figures.push({ size, loading, served, commands, searches });
}
const forecasts = [100, 400, 1000].map(monteCarloFigures);
console.log(
  `\n${table([
    [
      "forecast, runs",
      "closed sprints",
      "sprints left",
      "draws",
      "ms",
      "plain sum ms",
      "×plain sum",
    ],
    ...forecasts.map((one) => [
      one.runs,
      one.historySprints,
      one.medianSprints,
      one.draws,
      one.forecastMs,
      one.plainSumMs,
      one.ratio,
    ]),
  ])}`,
);
const planning = [planningFigures(400, 40), planningFigures(400, 400)];
console.log(
  `\n${table([
    ["planning, candidates", "placed", "preview ms", "opening ms", "plain sum ms", "×plain sum"],
    ...planning.map((one) => [
      one.candidates,
      one.placed,
      one.previewMs,
      one.openMs,
      one.plainSumMs,
      one.ratio,
    ]),
  ])}`,
);
const gates = [gateFigures(1000), gateFigures(2000)];
console.log(
  `\n${table([
    ["gates", "criteria", "stale ms", "page ms", "list ms", "plain ms", "stale×plain"],
    ...gates.map((one) => [
      one.gates,
      one.criteria,
      one.staleMs,
      one.listMs,
      one.registerMs,
      one.plainMs,
      one.staleRatio,
    ]),
  ])}`,
);
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model ?? "unknown",
  cores: availableParallelism(),
};
const file = join(scratch, "figures.json");
writeFileSync(
  file,
  JSON.stringify(
    { at: new Date().toISOString(), machine, figures, forecasts, planning, gates },
    null,
    2,
  ),
);
console.log(`\nWritten to ${file}`);
