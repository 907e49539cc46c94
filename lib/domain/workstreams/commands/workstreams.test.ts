import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { apply } from "../../engine/apply.ts";
import { assignedOutsideStream } from "../rules.ts";
import { activateWorkstream } from "./activate-workstream.ts";
import type { CreateWorkstream } from "./create-workstream.ts";
import { createWorkstream } from "./create-workstream.ts";
import { dropWorkstream } from "./drop-workstream.ts";
import { editWorkstream } from "./edit-workstream.ts";

const program = smallProgram();
const eatp = as("M1");

const governance: CreateWorkstream = {
  name: " Governance ",
  pillars: ["GOVERNANCE"],
  leadId: "M7",
  mandate: "Clear what goes live.",
  activate: false,
};

describe("a workstream", () => {
  it("is created as a draft, activated, edited and dropped with a reason", () => {
    const drafted = done(program, createWorkstream, governance, eatp);
    expect(drafted.workstream.get("W3")).toMatchObject({ name: "Governance", state: "DRAFT" });
    const running = done(drafted, activateWorkstream, { workstreamId: "W3" }, eatp);
    expect(running.workstream.get("W3")?.state).toBe("ACTIVE");
    const edited = done(
      running,
      editWorkstream,
      { ...governance, workstreamId: "W3", name: "Governance build", leadId: "M9" },
      as("M7"),
    );
    expect(edited.workstream.get("W3")).toMatchObject({ name: "Governance build", leadId: "M9" });
    const reason = "Folded into the center of excellence.";
    const dropped = done(edited, dropWorkstream, { workstreamId: "W3", reason }, eatp);
    expect(dropped.workstream.get("W3")).toMatchObject({ state: "DROPPED", droppedReason: reason });
    expect(refusedBy(dropped, editWorkstream, { ...governance, workstreamId: "W3" }, eatp)).toEqual(
      ["T-03"],
    );
  });

  it("T-01 is shaped by the EATP and the CoE, and edited by its own lead only", () => {
    expect(refusedBy(program, createWorkstream, governance, as("M2"))).toEqual(["T-01"]);
    expect(refusedBy(program, createWorkstream, governance, as("M9"))).toEqual([]);
    const edit = { ...governance, workstreamId: "W1" };
    expect(refusedBy(program, editWorkstream, edit, as("M2"))).toEqual([]);
    expect(refusedBy(program, editWorkstream, edit, as("M3"))).toEqual(["T-01"]);
  });

  it("I-04 is vacant from the day its lead is taken off, and keeps that day", () => {
    const vacant = (before: typeof program, text = "2026-11-23") =>
      done(
        before,
        editWorkstream,
        { ...governance, workstreamId: "W1", name: "Platform", leadId: null },
        as("M1", day(text)),
      );
    const draft = apply(program, change("workstream-edited", "W1", { state: "DRAFT" }));
    const first = vacant(draft);
    expect(first.workstream.get("W1")?.leadVacantSince).toBe("2026-11-23");
    expect(vacant(first, "2026-11-25").workstream.get("W1")?.leadVacantSince).toBe("2026-11-23");
    const never = apply(draft, change("workstream-edited", "W1", { leadId: null }));
    expect(vacant(never).workstream.get("W1")?.leadVacantSince).toBeNull();
  });

  it("T-04 refuses a lead who is nobody here, T-08 a name that is taken, T-21 an empty one", () => {
    const with_ = (set: Partial<CreateWorkstream>) =>
      refusedBy(program, createWorkstream, { ...governance, ...set }, eatp);
    expect(with_({ leadId: "M99" })).toEqual(["T-04"]);
    expect(with_({ name: "platform" })).toEqual(["T-08"]);
    expect(with_({ name: "  " })).toEqual(["T-21"]);
  });

  it("I-01 refuses to activate a stream without pillar or lead", () => {
    const bare = done(
      program,
      createWorkstream,
      { ...governance, pillars: [], leadId: null },
      eatp,
    );
    const verdict = activateWorkstream.carryOut(bare, { workstreamId: "W3" }, eatp);
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings.map(({ facts }) => facts.missing)).toEqual(["pillar", "stream lead"]);
    expect(
      refusedBy(program, createWorkstream, { ...governance, leadId: null, activate: true }, eatp),
    ).toEqual(["I-01"]);
  });

  it("I-01 is content with a pillar and a lead, and keeps a running stream from losing them", () => {
    expect(refusedBy(program, createWorkstream, { ...governance, activate: true }, eatp)).toEqual(
      [],
    );
    expect(
      refusedBy(program, editWorkstream, { ...governance, workstreamId: "W1", leadId: null }, eatp),
    ).toEqual(["I-01"]);
  });

  it("I-03 warns of an owner who leads another stream and of a pillar that is not the stream's", () => {
    const look = (
      workstreamId: string,
      ownerId: string | null,
      primaryPillar: "TECHNOLOGY" | "PEOPLE",
    ) =>
      assignedOutsideStream.check(
        program,
        { subject: { noun: "deliverable", id: "DL01" }, workstreamId, ownerId, primaryPillar },
        eatp,
      );
    expect(look("W1", "M3", "TECHNOLOGY").map(({ facts }) => facts.what)).toEqual([
      "The owner, Cleo Nair, leads Use cases and",
    ]);
    expect(look("W1", "M2", "PEOPLE").map(({ facts }) => facts.what)).toEqual([
      "The pillar People",
    ]);
  });

  it("I-03 is content with the lead, with somebody who leads nothing, and with nobody yet", () => {
    for (const ownerId of ["M2", "M9", null]) {
      expect(
        assignedOutsideStream.check(
          program,
          {
            subject: { noun: "deliverable", id: "DL01" },
            workstreamId: "W1",
            ownerId,
            primaryPillar: "TECHNOLOGY",
          },
          eatp,
        ),
      ).toEqual([]);
    }
  });

  it("T-24 is not dropped from under its open deliverables, T-05 nor without a reason", () => {
    const reason = "Nobody needs it any more, we think.";
    expect(refusedBy(program, dropWorkstream, { workstreamId: "W2", reason }, eatp)).toEqual([
      "T-24",
    ]);
    const empty = done(program, createWorkstream, governance, eatp);
    expect(refusedBy(empty, dropWorkstream, { workstreamId: "W3", reason: "no" }, eatp)).toEqual([
      "T-05",
    ]);
    const finished = apply(
      empty,
      change("deliverable-created", "DL04", {
        ...freshDeliverable({
          title: "Charter",
          workstreamId: "W3",
          primaryPillar: "GOVERNANCE",
        }),
        state: "ACCEPTED",
      }),
    );
    expect(refusedBy(finished, dropWorkstream, { workstreamId: "W3", reason }, eatp)).toEqual([]);
  });
});
