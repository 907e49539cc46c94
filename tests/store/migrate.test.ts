import { describe, expect, it } from "vitest";
import { openDatabase } from "#store/database";
import { migrate, missingMigration } from "#store/migrate";
import { freshPlace, homes } from "./stores.ts";

describe("the migrations", () => {
  it("lead to the schema: `npm run migration` would have nothing to write", {
    timeout: 180_000,
  }, async () => {
    const database = await openDatabase({ kind: "memory" });
    expect(await missingMigration(database)).toBeNull();
    await database.close();
  });
});

describe.each(homes)("migrating, on $name", (home) => {
  it("applies all migrations once, in the history that Prisma's own tool reads", async () => {
    const { place, remove } = await freshPlace(home);
    const database = await openDatabase(place);
    const applied = await migrate(database);
    expect(applied.length).toBeGreaterThan(1);
    expect(await migrate(database)).toEqual([]);
    const history = await database.client.$queryRaw<{ name: string; done: boolean }[]>`
      SELECT migration_name AS name, finished_at IS NOT NULL AND applied_steps_count = 1 AS done
      FROM "_prisma_migrations" ORDER BY started_at`;
    expect(history).toEqual(applied.map((name) => ({ name, done: true })));
    await database.close();
    await remove();
  });

  it("refuses a database that a newer version wrote, and one whose history was edited", async () => {
    const { place, remove } = await freshPlace(home);
    const database = await openDatabase(place);
    const [first] = await migrate(database);
    await database.client.$executeRaw`UPDATE "_prisma_migrations" SET checksum = repeat('0', 64)
      WHERE migration_name = ${first}`;
    await expect(migrate(database)).rejects.toThrow(`${first} was changed after it was applied`);
    await database.client.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = '2999_later'
      WHERE migration_name = ${first}`;
    await expect(migrate(database)).rejects.toThrow(
      "newer than this version of Throughline: it has the migration 2999_later",
    );
    await database.close();
    await remove();
  });
});
