import { expect, test } from "vitest";
import { assertionsIn } from "./assertions.ts";
import { readSources } from "./sources.ts";

test("only ids and the store's tables assert a type with `as`; elsewhere a schema or a guard shows it", () => {
  expect(assertionsIn(readSources())).toEqual([]);
});
