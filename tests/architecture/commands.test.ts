/** Forms name their command; only what the registry lists can be asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as domain from "#domain";
import { completedCommands, formCommands } from "../../lib/domain/commands.ts";

const registry = readFileSync("lib/server/commands.ts", "utf8");
const listed: readonly string[] = [...formCommands, ...completedCommands].map(({ name }) => name);

test("each command is listed once, has its row in the authority table, and is served", () => {
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([]);
  expect(listed.filter((name) => !Object.hasOwn(domain.authority, name))).toEqual([]);
  // The others are served without a line of their own.
  const exported = (name: string) =>
    Object.entries<unknown>(domain).find(
      ([, one]) => typeof one === "object" && one !== null && "name" in one && one.name === name,
    )?.[0];
  const unserved = completedCommands
    .map(({ name }) => exported(name))
    .filter((one) => !registry.includes(`  [${one}.name, `));
  expect(unserved).toEqual([]);
});

test("no form names a command that nobody lists", () => {
  const named = readdirSync("components/program", { encoding: "utf8" }).flatMap((file) =>
    [...readFileSync(`components/program/${file}`, "utf8").matchAll(/ command="([a-z-]+)"/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !listed.includes(name))).toEqual([]);
});

test("no two commands share a name", () => {
  const names = Object.values<unknown>(domain).flatMap((one) =>
    typeof one === "object" && one !== null && "carryOut" in one && "name" in one
      ? [String(one.name)]
      : [],
  );
  expect(names.length).toBeGreaterThan(listed.length - 10);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
