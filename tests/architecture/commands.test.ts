/** Forms name their command; only what the registry lists can be asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as domain from "#domain";

const registry = readFileSync("lib/server/commands.ts", "utf8");

const nameOf = (exported: string): string => {
  const found: unknown = Reflect.get(domain, exported);
  if (typeof found === "object" && found !== null && "name" in found) return String(found.name);
  throw new Error(`The registry serves ${exported}, which is no command`);
};

/** By name: as a text, by a command's own name, or as the command of an entry. */
const served = [
  ...[...registry.matchAll(/^ {2}\["([a-z-]+)",/gm)].map(([, name = ""]) => name),
  ...[...registry.matchAll(/^ {2}\[(\w+)\.name,/gm)].map(([, one = ""]) => nameOf(one)),
  ...[...registry.matchAll(/^ {2}entry\(\w+, (\w+)/gm)].map(([, one = ""]) => nameOf(one)),
];

test("each command is served once, and each has its row in the authority table", () => {
  expect(served.length).toBeGreaterThan(100);
  expect(served.filter((name, at) => served.indexOf(name) !== at)).toEqual([]);
  expect(served.filter((name) => !Object.hasOwn(domain.authority, name))).toEqual([]);
});

test("no form names a command that nobody serves", () => {
  const named = readdirSync("components/program", { encoding: "utf8" }).flatMap((file) =>
    [...readFileSync(`components/program/${file}`, "utf8").matchAll(/ command="([a-z-]+)"/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !served.includes(name))).toEqual([]);
});

test("no two commands share a name", () => {
  const names = Object.values<unknown>(domain).flatMap((one) =>
    typeof one === "object" && one !== null && "carryOut" in one && "name" in one
      ? [String(one.name)]
      : [],
  );
  expect(names.length).toBeGreaterThan(served.length - 10);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
