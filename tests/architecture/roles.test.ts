import { expect, test } from "vitest";
import { filesWithRoles } from "./role-names.ts";
import { readSources } from "./sources.ts";

test("no file decides by a role of its own; authority, access, relations and duties name roles for all", () => {
  expect(filesWithRoles(readSources())).toEqual([]);
});
