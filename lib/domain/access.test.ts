import { describe, expect, it } from "vitest";
import { as, smallProgram } from "../../tests/fixtures/small-program.ts";
import type { FactKind } from "./access.ts";
import { access, executiveTier, mayRead, mayReadWith } from "./access.ts";
import { change } from "./changes.ts";
import { applyAll } from "./engine/apply.ts";
import { rolesOfTier } from "./relations.ts";
import type { ProgramRole } from "./vocabulary.ts";
import { programRoles } from "./vocabulary.ts";

const works: readonly ProgramRole[] = [
  "EATP",
  "STREAM_LEAD",
  "COE_MEMBER",
  "QA_REVIEWER",
  "BUSINESS_OWNER",
  "CHANGE_LEAD",
  "LEARNING_LEAD",
  "TECH_LEAD",
  "DATA_PROTECTION",
  "RISK_OWNER",
];

/** Written down apart from the table: whoever changes who reads what changes it in both places. */
const open: Readonly<Record<FactKind, readonly ProgramRole[]>> = {
  "confidential-escalation": ["EATP"],
  "reporter-name": works,
  "stand-up": works,
  "author-of-progress": [...works, "VIEWER"],
  "executive-matters": ["EATP", "GOV_BOARD", "EXEC_SPONSOR", "STEERCO"],
  "whole-program": ["EATP"],
  "every-stream": ["EATP", "COE_MEMBER"],
  "my-stream-entry": ["EATP", "COE_MEMBER", "QA_REVIEWER"],
  "saved-view": [],
  accounts: [],
};

const kinds = Object.keys(access).filter((kind): kind is FactKind => kind in access);

describe("who may read what", () => {
  it.each(kinds.flatMap((kind) => programRoles.map((role) => [kind, role] as const)))(
    "%s is answered for %s as it is written down",
    (kind, role) => {
      expect(mayReadWith(kind, [role])).toBe(open[kind].includes(role));
      const program = applyAll(smallProgram(), [change("roles-changed", "M9", { roles: [role] })]);
      expect(mayRead(program, kind, as("M9"))).toBe(open[kind].includes(role));
    },
  );

  it("is one executive tier, and it decides what reaches it", () => {
    expect(executiveTier).toBe(rolesOfTier.L3_EXECUTIVE);
    for (const role of executiveTier) expect(mayReadWith("executive-matters", [role])).toBe(true);
  });

  it("I-75 keeps what is said at stand-ups from executives who also work, and not from the EATP", () => {
    expect(mayReadWith("stand-up", ["STEERCO", "TECH_LEAD"])).toBe(false);
    expect(mayReadWith("stand-up", ["STEERCO", "EATP"])).toBe(true);
  });

  it("is open to the clock for concerns it counts for and steps it logs itself, and for nothing else", () => {
    expect(kinds.filter((kind) => mayRead(smallProgram(), kind, as("clock")))).toEqual([
      "confidential-escalation",
      "author-of-progress",
    ]);
  });

  it("is closed to strangers, and to administrators but for accounts and who logged what", () => {
    const outside = {
      ...as("M1"),
      actor: { kind: "person", personId: "P9", name: "Out", administrator: true },
    } as const;
    const readable = kinds.filter((kind) => mayRead(smallProgram(), kind, outside));
    expect(readable).toEqual(["author-of-progress", "accounts"]);
    const stranger = { ...outside, actor: { ...outside.actor, administrator: false } };
    expect(kinds.filter((kind) => mayRead(smallProgram(), kind, stranger))).toEqual([]);
  });
});
