/** The database's enums are the vocabulary's lists: same names, same values, same order. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vocabulary } from "#domain";
import { type FreshStore, freshStore, homes } from "./stores.ts";

describe.each(homes)("closed lists, on $name", (home) => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore(home);
  });
  afterAll(() => fresh.close());

  it("are the vocabulary's", async () => {
    const rows = await fresh.store.database.client.$queryRaw<{ name: string; values: string[] }[]>`
      SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`;
    const stored = Object.fromEntries(rows.map(({ name, values }) => [name, values]));
    const used = Object.fromEntries(
      Object.entries(vocabulary).map(([name, values]) => [name, [...values]]),
    );
    expect(stored).toEqual(used);
  });
});
