import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoles } from "#domain";

/** Where a role may be named, and why there. Whoever wants to name one elsewhere asks one of these. */
const mayName: readonly (readonly [path: RegExp, why: string])[] = [
  [/^lib\/domain\/vocabulary\.ts$/, "the closed list itself"],
  [/^lib\/domain\/authority\.ts$/, "who may write"],
  [/^lib\/domain\/access\.ts$/, "who may read"],
  [/^lib\/domain\/relations\.ts$/, "who sits on which tier"],
  [
    /^lib\/domain\/([a-z-]+\/rules(\/[\w-]+)?|engine\/[a-z]+-rules)\.ts$/,
    "who may override a rule, and rules about roles",
  ],
  [/\/commands\/found-program\.ts$/, "a program begins with an EATP"],
  [/\/commands\/(absences|read-energy)\.ts$/, "what only the EATP may leave out"],
  [/\/ceremony-members\.ts$/, "whom a ceremony is for"],
  [/\/escalation-clock\.ts$/, "who holds what is raised"],
  [/\/outcome-completeness\.ts$/, "who agrees that a part is not needed"],
  [/\/reviewers\.ts$/, "who is offered first as a reviewer"],
  [/\/sign-off\.ts$/, "who signs which kind of sign-off"],
  [/\/team-change\.ts$/, "who delivers"],
  [/^lib\/interchange\/plan-command\.ts$/, "what a brought-in plan makes of its people"],
];

const literal = new RegExp(`["'\`](${programRoles.join("|")})["'\`]`);

test("no view, component, page or server file decides by a role of its own", () => {
  const named = ["lib", "components", "app"]
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => join(room, name)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => literal.test(readFileSync(path, "utf8")));
  expect(named.filter((path) => !mayName.some(([allowed]) => allowed.test(path)))).toEqual([]);
  for (const [allowed, why] of mayName) {
    expect(
      named.some((path) => allowed.test(path)),
      `${allowed.source}: ${why}`,
    ).toBe(true);
  }
});
