import { describe, expect, it } from "vitest";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { startsOnUnaccepted } from "../../deliverables/rules/sequence.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Override } from "../../nouns.ts";
import { overrideOffers, overridesOn } from "./override-offers.ts";

const small = smallProgram();
const onDL02 = { noun: "deliverable", id: "DL02" } as const;
const [found] = startsOnUnaccepted.check(small, { deliverableId: "DL02" }, as("M1"));
if (!found) throw new Error("no finding");
const finding = (set: Partial<Finding> = {}): Finding => ({ ...found, ...set });
const offers = (findings: readonly Finding[], who = "M1") =>
  overrideOffers(small, findings, as(who));

describe("what can be overridden", () => {
  it.each<[string, readonly Finding[], number]>([
    ["open and names a role", [finding()], 1],
    ["overridden already", [finding({ standing: "OVERRIDDEN" })], 0],
    ["acknowledged already", [finding({ standing: "ACKNOWLEDGED" })], 0],
    ["nobody's to override", [finding({ overridableBy: [] })], 0],
    ["found twice", [finding(), finding()], 1],
    ["found on two parts", [finding(), finding({ aspect: "DP-2" })], 2],
    [
      "found on two subjects",
      [finding(), finding({ subject: { noun: "deliverable", id: "DL03" } })],
      2,
    ],
    ["found by two rules", [finding(), finding({ ruleId: "I-25" })], 2],
  ])("is a finding that is %s", (_what, findings, count) => {
    expect(offers(findings)).toHaveLength(count);
  });

  it("comes with the reader's roles among those that the rule names, up to the last day it could hold", () => {
    const jointly = finding({ overridableBy: ["QA_REVIEWER", "EATP"] });
    const roles = (who: string) => offers([jointly], who)[0]?.roles;
    expect(roles("M1")).toEqual([{ value: "EATP", label: "EATP (execution lead)" }]);
    expect(roles("M4")).toEqual([{ value: "QA_REVIEWER", label: "QA reviewer" }]);
    expect(roles("M2")).toEqual([]);
    expect(roles("M99")).toEqual([]);
    expect(offers([jointly])[0]?.lastDay).toBe("2026-12-21");
  });

  it("I-44 says whether it is the reader's own work", () => {
    const own = (who: string) => offers([finding()], who)[0]?.ownsSubject;
    expect([own("M3"), own("M1"), own("M99")]).toEqual([true, false, false]);
  });
});

describe("the overrides on a subject", () => {
  const granted = (id: string, set: Partial<Override> = {}) =>
    change("override-granted", id, {
      ruleId: "I-15",
      subjectNoun: "deliverable",
      subjectId: "DL02",
      aspect: null,
      role: "EATP",
      byId: "M1",
      reason: "The data is good enough to start.",
      grantedAt: at("2026-11-18"),
      expiresDay: today,
      withdrawn: false,
      roleSince: null,
      roleGivenBy: null,
      ...set,
    });
  const on = (...changes: readonly ReturnType<typeof granted>[]) =>
    overridesOn(applyAll(small, changes), onDL02, as("M1"));

  it("are those on it alone, the newest first, and whether each still holds", () => {
    const rows = on(
      granted("OV-1", { expiresDay: day("2026-11-22") }),
      granted("OV-2"),
      granted("OV-3", { subjectId: "DL01" }),
      granted("OV-4", { subjectNoun: "criterion" }),
      granted("OV-5", { withdrawn: true }),
    );
    expect(rows.map(({ id, live }) => `${id} ${live}`)).toEqual([
      "OV-5 false",
      "OV-2 true",
      "OV-1 false",
    ]);
  });

  it("name the part they speak of, who granted them, and a role that was new then", () => {
    expect(on(granted("OV-1"))[0]).toMatchObject({
      part: null,
      byName: "Ada Lind",
      role: "EATP (execution lead)",
      roleNote: null,
    });
    const since = { roleSince: day("2026-11-17"), roleGivenBy: "Eva Roth" };
    expect(on(granted("OV-1", { aspect: "DP-1", ...since }))[0]).toMatchObject({
      part: "DP-1 from DL01",
      roleNote:
        "Ada Lind has held the role EATP (execution lead) since 2026-11-17, given by Eva Roth",
    });
  });
});
