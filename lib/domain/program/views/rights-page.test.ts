import { describe, expect, it } from "vitest";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { authority, may } from "../../authority.ts";
import { rightsPage } from "./rights-page.ts";

const rights = (memberId: "M1" | "M2" | "M3") => rightsPage(smallProgram(), as(memberId));
const rowWith = (memberId: "M1" | "M2" | "M3", command: string) =>
  rights(memberId).writing.find(({ commands }) => commands.includes(command));

describe("who may do and see what", () => {
  it("names every command of the authority table once", () => {
    const named = rights("M1").writing.flatMap(({ commands }) => commands);
    expect(named.length).toBe(Object.keys(authority).length);
    expect(new Set(named).size).toBe(named.length);
  });

  it("says by role and by tie who may, and whether the reader is among them", () => {
    expect(rowWith("M1", "close sprint")).toMatchObject({
      who: "EATP (execution lead)",
      yours: true,
    });
    expect(rowWith("M2", "close sprint")?.yours).toBe(false);
    expect(rowWith("M2", "log progress")).toMatchObject({
      who: "EATP (execution lead), the stream's lead and the deliverable's owner",
      yours: true,
    });
    expect(may(smallProgram(), "close-sprint", { noun: "sprint", id: "S1" }, as("M2"))).toBe(false);
  });

  it("puts what the reader may do first", () => {
    const yours = rights("M2").writing.map((row) => row.yours);
    expect(yours.lastIndexOf(true)).toBeLessThan(yours.indexOf(false));
  });

  it("says what not everybody reads, and from whom it is withheld", () => {
    const { reading } = rights("M1");
    expect(reading.find(({ what }) => what.startsWith("Stand-up notes"))).toMatchObject({
      withheld: "Executive sponsor, Steering Committee and AI Risk Governance Board",
    });
    expect(reading.find(({ what }) => what.startsWith("A confidential concern"))).toMatchObject({
      who: "EATP (execution lead) and the person who raised it",
      withheld: "",
    });
  });
});
