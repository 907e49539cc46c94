/**
 * `npm run verify-log`: ends with 0 when the database says what its logs say, 1 with the first difference, 2 when it
 * could not be asked.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { anchorsFrom } from "./anchors.ts";
import { runMaintenance } from "./maintenance-command.ts";

const usage = `Usage: npm run verify-log -- [--anchor FILE]

  --anchor FILE   heads of the log kept elsewhere: lines as this command and published reports
                  print them ("log-head PROGRAM SEQUENCE HASH"); - reads standard input`;

await runMaintenance(usage, () => {
  const { values } = parseArgs({ options: { anchor: { type: "string", multiple: true } } });
  const anchors = (values.anchor ?? []).flatMap((file) => {
    const found = anchorsFrom(readFileSync(file === "-" ? 0 : file, "utf8"));
    if (found.length === 0)
      throw new Error(`There is no line that begins with "log-head" in ${file}.`);
    return found;
  });
  return { task: "verify", anchors };
});
