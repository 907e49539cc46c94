/** `npm run migration -- NAME`: writes the SQL that leads from the last migration to today's schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./database.ts";
import {
  everything,
  migrationList,
  migrationsDirectory,
  schemaEngine,
  schemaFiles,
} from "./migrate.ts";

const name = (process.argv[2] ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
if (!name) {
  console.error("Usage: npm run migration -- NAME");
  process.exit(1);
}

const database = await openDatabase({ kind: "memory" });
const engine = await schemaEngine(database.engineAdapter().factory);
const { stdout } = await engine.diff({
  from: { tag: "migrations", ...migrationList() },
  to: { tag: "schemaDatamodel", files: schemaFiles() },
  script: true,
  exitCode: null,
  filters: everything,
});
await database.close();

if (!stdout || stdout.includes("This is an empty migration")) {
  console.log("The migrations already lead to the schema; nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const directory = join(migrationsDirectory, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "migration.sql"), stdout);
  console.log(`Wrote ${join(directory, "migration.sql")}`);
}
