/** `npm run migration -- NAME`: writes the SQL that leads from the last migration to today's schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./database.ts";
import { migrationsDirectory, missingMigration } from "./migrate.ts";

const name = (process.argv[2] ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
if (!name) {
  console.error("Usage: npm run migration -- NAME");
  process.exit(1);
}

const database = await openDatabase({ kind: "memory" });
const script = await missingMigration(database);
await database.close();

if (script === null) {
  console.log("The migrations already lead to the schema; nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const path = join(migrationsDirectory, `${stamp}_${name}`, "migration.sql");
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, script);
  console.log(`Wrote ${path}`);
}
