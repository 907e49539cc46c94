import { expect, test } from "vitest";
import { assertionsIn } from "./assertions.ts";
import { readSources } from "./sources.ts";

/** Still to be mended; nothing is added here. */
const left = ["components/dependencies/dependencies.tsx", "lib/domain/engine/command.ts"];

test("only ids and the store's tables assert a type with `as`; elsewhere a schema or a guard shows it", () => {
  const places = assertionsIn(readSources());
  expect(places.filter((place) => !left.some((file) => place.startsWith(`${file}:`)))).toEqual([]);
});
