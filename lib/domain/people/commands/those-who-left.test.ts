import { describe, expect, it } from "vitest";
import { refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { editDeliverable } from "../../deliverables/commands/edit-deliverable.ts";
import { applyAll } from "../../engine/apply.ts";
import { editGate } from "../../gates/commands/edit-gate.ts";
import { planDeliverables } from "../../plan/commands/plan-deliverables.ts";
import { cellsOf } from "../../plan/plan-row-text.ts";
import { editWorkstream } from "../../workstreams/commands/edit-workstream.ts";

const gone = { active: false, leftDay: day("2026-11-23") };
/** M2 leads W1 and owns DL02 and the gate; M9 owns nothing. Both have left. */
const program = applyAll(smallProgram(), [
  change("member-removed", "M2", gone),
  change("member-removed", "M9", gone),
]);
const eatp = as("M1");

describe("T-04 of a member who has left", () => {
  const [deliverable] = [...program.deliverable.values()].filter(({ ownerId }) => ownerId === "M2");
  const [gate] = [...program.gate.values()].filter(({ ownerId }) => ownerId === "M2");
  const [stream] = [...program.workstream.values()].filter(({ leadId }) => leadId === "M2");
  if (!deliverable || !gate || !stream) throw new Error("The small program gives M2 work");

  const edits = {
    deliverable: (ownerId: string) =>
      refusedBy(
        program,
        editDeliverable,
        { ...deliverable, deliverableId: deliverable.id, title: "Renamed", ownerId },
        eatp,
      ),
    gate: (ownerId: string) =>
      refusedBy(program, editGate, { ...gate, gateId: gate.id, name: "Renamed", ownerId }, eatp),
    stream: (leadId: string) =>
      refusedBy(
        program,
        editWorkstream,
        { ...stream, workstreamId: stream.id, name: "Renamed", leadId },
        eatp,
      ),
  };

  it.each(Object.entries(edits))(
    "T-04 lets the %s keep them, and takes no other",
    (_what, edit) => {
      expect(edit("M2")).not.toContain("T-04");
      expect(edit("M9")).toContain("T-04");
    },
  );

  it("T-04 lets a row of the grid keep them, too", () => {
    const row = { ...cellsOf(program, deliverable), title: "Renamed" };
    const said = (owner: string) =>
      planDeliverables.carryOut(program, { rows: [{ row: 1, ...row, owner }] }, eatp).findings;
    expect(said(row.owner).filter(({ severity }) => severity === "BLOCKS")).toEqual([]);
    expect(said("M9").filter(({ severity }) => severity === "BLOCKS")).toHaveLength(1);
  });
});
