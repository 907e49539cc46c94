import { describe, expect, it } from "vitest";
import type { Account } from "#domain";
import { asProgramId, emptyProgram, freshFacts, importPlan, parseDay, sentenceOf } from "#domain";
import { at, calendar, today } from "../../tests/fixtures/small-program.ts";
import { dryRun } from "./dry-run.ts";
import { cutStreams, importCommand } from "./plan-command.ts";
import { readPlan } from "./read-plan.ts";

const text = [
  "Key;Title;Team;Assignee;Points;Start;Finish;Predecessors",
  "1;Storage;Platform;Ada Lind;5;2026-11-23;2026-11-27;",
  "2;Pipeline;Platform;Unknown Person;;2026-11-30;2026-12-04;1FS+2d",
  '3;Course;Training;;3;2026-12-07;2026-12-11;"1SS;2FF-1d"',
  "4;Loose end;;;1;;;",
].join("\r\n");

const reading = readPlan(new TextEncoder().encode(text), { fileName: "plan.csv" });
if (reading.outcome === "unreadable") throw new Error(reading.problem.sentence);
const { draft } = reading;
const ada: Account = { id: "P1", name: "Ada Lind", email: "ada@small.example", title: "" };
const by = "column:Team";

describe("from a plan to a program", () => {
  it("cuts streams and keeps what falls into none together", () => {
    expect(cutStreams(draft, by).map(({ name, activities }) => [name, activities.length])).toEqual([
      ["Platform", 2],
      ["Training", 1],
      ["Not grouped", 1],
    ]);
  });

  it("shows beforehand what becomes what, and who has an account", () => {
    const shown = dryRun(draft, { fileName: "plan.csv", by, accounts: [ada], today, zone: "UTC" });
    expect(shown).toMatchObject({
      deliverables: 4,
      dependencies: 3,
      withLag: 2,
      crossing: 2,
      undated: 1,
      unowned: 2,
    });
    expect(shown.linkTypes.filter(({ count }) => count > 0)).toEqual([
      { linkType: "FS", count: 1 },
      { linkType: "SS", count: 1 },
      { linkType: "FF", count: 1 },
    ]);
    expect(shown.owners.map(({ name, accountId }) => [name, accountId])).toEqual([
      ["Ada Lind", "P1"],
      ["Unknown Person", null],
    ]);
  });

  it("becomes a command that the domain takes, with links, lags, owners and days", () => {
    const [startDay, endDay] = [parseDay("2026-11-23"), parseDay("2027-02-28")];
    if (!startDay || !endDay) throw new Error("days");
    const command = importCommand(draft, {
      founding: {
        name: "P",
        slug: "p",
        organization: "",
        purpose: "",
        goal: "",
        calendar,
        startDay,
        endDay,
        stage: "MODEL",
        lead: ada,
      },
      by,
      streams: new Map(
        ["0", "1", "2"].map((key) => [
          key,
          { name: "", pillars: ["TECHNOLOGY"], lead: key === "0" ? ada : null },
        ]),
      ),
      owners: new Map<string, Account | "name">([
        ["Ada Lind", ada],
        ["Unknown Person", "name"],
      ]),
    });
    expect(
      command.links.map(({ fromKey, toKey, linkType, lagDays }) => [
        fromKey,
        toKey,
        linkType,
        lagDays,
      ]),
    ).toEqual([
      ["1", "2", "FS", 2],
      ["1", "3", "SS", 0],
      ["2", "3", "FF", -1],
    ]);
    expect(command.deliverables[1]).toMatchObject({
      ownerKey: "unlinked:2",
      points: 0,
      dueDay: "2026-12-04",
    });
    const id = asProgramId("p");
    const blank = emptyProgram(
      id,
      freshFacts({
        id,
        name: "P",
        slug: "p",
        organization: "",
        purpose: "",
        calendar,
        foundedAt: at("2026-11-23"),
      }),
    );
    const verdict = importPlan.carryOut(blank, command, {
      actor: { kind: "person", personId: "P1", name: "Ada Lind", administrator: true },
      today,
      now: at("2026-11-23"),
    });
    expect(verdict.findings.map(sentenceOf)).toEqual([]);
    expect(verdict.kind).toBe("done");
  });
});
