/** `npm run restore -- FILE`: ends with 0 when everything is restored and proven, 2 when nothing was changed. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runMaintenance } from "./maintenance-command.ts";

const usage = `Usage: npm run restore -- FILE [--replace]

  FILE        an archive made by npm run backup, from either kind of database
  --replace   deletes everything in this database first; it can't be undone`;

await runMaintenance(usage, () => {
  const options = { replace: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error("Name one file.");
  return { task: "restore", file: resolve(file), replace: values.replace ?? false };
});
