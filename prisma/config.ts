import { defineConfig } from "prisma/config";

/** Only `prisma generate` reads this; migrations run through lib/server/store/migrate.ts. */
export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
});
