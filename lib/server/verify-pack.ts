/**
 * `npm run verify-pack -- FILE`: ends with 0 when the evidence pack holds, 1 when something in it was changed, 2 when it
 * can't be checked. It needs neither the server nor a database.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { allowClosedPipes } from "./fault.ts";
import { checkPack } from "./packs/check-pack.ts";
import { packCheckLines } from "./packs/check-words.ts";
import { anchorsFrom } from "./store/anchors.ts";

const usage = `Usage: npm run verify-pack -- FILE [--anchor HEADS]

  FILE             an evidence pack, as it was downloaded
  --anchor HEADS   heads of the log kept elsewhere: lines as verify-log and published reports print them
                   ("log-head PROGRAM SEQUENCE HASH"); - reads standard input`;

function call() {
  const { values, positionals } = parseArgs({
    options: { anchor: { type: "string", multiple: true }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (values.help) return null;
  if (!file || more.length > 0) throw new Error(`Name one file.\n\n${usage}`);
  const kept = (values.anchor ?? []).flatMap((path) =>
    anchorsFrom(readFileSync(path === "-" ? 0 : path, "utf8")),
  );
  return { file, kept };
}

async function run(): Promise<number> {
  const asked = call();
  if (asked === null) {
    console.log(usage);
    return 0;
  }
  const check = await checkPack(asked.file, asked.kept);
  const holds = check.problems.length === 0;
  const print = holds ? console.log : console.error;
  print(packCheckLines(check, asked.kept.length).join("\n"));
  return holds ? 0 : 1;
}

allowClosedPipes();
process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
