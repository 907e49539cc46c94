import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseDay } from "#domain";
import { dryRun, dryRunLines } from "#interchange";
import { allowClosedPipes } from "../fault.ts";
import { readPlanFile, Wrong } from "./plan-file.ts";

const place = (name: string): string =>
  fileURLToPath(new URL(`../../../tests/fixtures/plans/${name}`, import.meta.url));
const nothing = { map: [], dateOrder: null, references: null };

const linesOf = (name: string, said: Parameters<typeof readPlanFile>[1]): string => {
  const today = parseDay("2026-11-27");
  if (!today) throw new Error("no day");
  const asked = { fileName: name, by: null, accounts: [], today, zone: "UTC" };
  return dryRunLines(dryRun(readPlanFile(place(name), said), asked)).join("\n");
};

describe("a plan on the command line", () => {
  test("prints what the page shows: figures, streams, columns, notes, questions", () => {
    const lines = linesOf("gantt-project.csv", nothing);
    expect(lines).toContain(
      "Deliverables: 3 rows, 0 of them milestones. 1 heading doesn't become a deliverable.",
    );
    expect(lines).toContain("Dependencies: 3 (2 FS, 1 SS), 2 with lag or lead");
    expect(lines).toContain("Outline number = outline number, for example 1 · 1.1 · 1.2");
    expect(lines).toContain("Cost = not read");
    expect(lines).toContain("A second table begins in row 7");
  });

  test("days that can be read two ways leave a question open, until --date-order answers", () => {
    expect(linesOf("either-order.csv", nothing)).toContain("Answer it with --date-order");
    const answered = linesOf("either-order.csv", { ...nothing, dateOrder: "day-first" });
    expect(answered).not.toContain("Question:");
    expect(answered).toContain("Span: 2026-04-03 to");
  });

  test("--map reads a column as somebody says, or leaves it unread", () => {
    const said = { ...nothing, map: ["Cost=points", "Coordinator=owner", "Resources="] };
    const lines = linesOf("gantt-project.csv", said);
    expect(lines).toContain("Cost = points");
    expect(lines).toContain("Coordinator = owner");
    expect(lines).toContain("Resources = not read");
  });

  test.each([
    [{ ...nothing, map: ["Cost=__proto__"] }, /Choose one of these: key/],
    [{ ...nothing, map: ["Cost"] }, /has no equals sign/],
    [{ ...nothing, map: ["Nowhere=name"] }, /no column called Nowhere\. Its columns are: ID, Name/],
    [{ ...nothing, references: "Nowhere" }, /no column called Nowhere/],
    [{ ...nothing, dateOrder: "backwards" }, /Use day-first or month-first/],
  ])("%j is refused with a sentence", (said, sentence) => {
    expect(() => readPlanFile(place("gantt-project.csv"), said)).toThrow(Wrong);
    expect(() => readPlanFile(place("gantt-project.csv"), said)).toThrow(sentence);
  });

  test("a pipe that closes is no crash; another error is", () => {
    const before = process.stdout.listeners("error").length;
    allowClosedPipes();
    const [listener] = process.stdout.listeners("error").slice(before);
    const tell = (code: string) =>
      listener?.call(process.stdout, Object.assign(new Error(code), { code }));
    expect(() => tell("EPIPE")).not.toThrow();
    expect(() => tell("ENOSPC")).toThrow("ENOSPC");
  });
});
