/** `npm run backup -- FILE`: ends with 0 when the file is written, 1 when it could not be restored, 2 when there is none. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runMaintenance } from "./maintenance-command.ts";

const usage = `Usage: npm run backup -- FILE

  FILE   where the archive goes; it must not exist yet. The server may run meanwhile.`;

await runMaintenance(usage, () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error("Name one file.");
  return { task: "backup", file: resolve(file) };
});
