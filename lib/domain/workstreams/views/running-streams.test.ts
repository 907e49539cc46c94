import { describe, expect, it } from "vitest";
import type { Program } from "#domain";
import { applyAll, change, claimStatus, evidenceOn, today } from "#domain";
import { refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { readerOf } from "../../program/views/reader.ts";
import { activeStreams } from "../../reports/report-lines.ts";
import { streamsAtWork } from "../../stand-ups/standup-coverage.ts";
import { needsOf } from "../../today/views/needs.ts";
import { watchFindings } from "../../watch.ts";

/** W2 has DL02 and DL03 in the running sprint and was never activated. */
const draft = applyAll(smallProgram(), [change("workstream-edited", "W2", { state: "DRAFT" })]);
const idle = applyAll(draft, [
  change("deliverable-uncommitted", "DL02", { sprintId: null }),
  change("deliverable-uncommitted", "DL03", { sprintId: null }),
]);
const findings = (program: Program) =>
  watchFindings(program, as("M1")).filter(({ ruleId }) => ruleId === "T-120");
const asked = (program: Program, reader: string) =>
  needsOf(program, readerOf(program, as(reader)), as(reader)).filter(({ id }) =>
    id.startsWith("activate:"),
  );

describe("a stream with open work in a locked sprint", () => {
  it("T-120 counts as running whatever its state says: evidence, stand-up, report, Today, claim", () => {
    expect(evidenceOn(draft, as("M1")).ofStream.has("W2")).toBe(true);
    expect(streamsAtWork(draft).map(({ id }) => id)).toContain("W2");
    expect(activeStreams(draft).map(({ id }) => id)).toContain("W2");
    expect(today(draft, as("M1")).streams.map(({ id }) => id)).toContain("W2");
    const claim = { workstreamId: "W2", status: "AT_RISK", explanation: "" } as const;
    expect(refusedBy(draft, claimStatus, claim, as("M3"))).not.toContain("T-03");
  });

  it("T-120 asks the EATP and the center of excellence to activate it", () => {
    expect(findings(draft)).toMatchObject([
      { subject: { id: "W2" }, facts: { stream: "Use cases", ids: "DL02, DL03" } },
    ]);
    expect(asked(draft, "M1")).toHaveLength(1);
    expect(asked(draft, "M9")).toHaveLength(1);
    expect(asked(draft, "M2")).toHaveLength(0);
  });

  it("T-120 is content with a draft whose work has not begun, and with an active stream", () => {
    expect(findings(idle)).toEqual([]);
    expect(findings(smallProgram())).toEqual([]);
    expect(activeStreams(idle).map(({ id }) => id)).not.toContain("W2");
  });
});
