import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Day } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import { assessCriterion } from "../../gates/commands/assess-criterion.ts";
import { readerOf } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { evidenceForCriterion } from "../../reports/proof.ts";
import { needsOf } from "../../today/views/needs.ts";
import { evidenceDownload } from "../views/evidence-download.ts";
import { evidencePage } from "../views/evidence-page.ts";
import { addCriterionEvidence, addEvidence } from "./add-evidence.ts";
import { linkEvidence } from "./link-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { renewEvidence } from "./renew-evidence.ts";
import { verifyEvidence } from "./verify-evidence.ts";

const file = {
  id: "f-1",
  name: "attestation.pdf",
  bytes: 900,
  sha256: "a".repeat(64),
  type: "application/pdf",
  cut: false,
};
const given = {
  kind: "ATTESTATION",
  title: "Attestation of the vendor",
  link: "",
  file,
  occurredDay: today,
} as const;

/** CR-2 of gate G-1 is met by an attestation that is valid for another week; CR-3 by it as well. */
const lastDay = day("2026-11-30");
function attested(): Program {
  const added = done(
    smallProgram(),
    addCriterionEvidence,
    { ...given, subjectId: "CR-2", validUntilDay: lastDay },
    as("M4"),
  );
  const linked = done(
    added,
    linkEvidence,
    { evidenceId: "EV-2", criterionIds: ["CR-3"] },
    as("M4"),
  );
  return ["CR-2", "CR-3"].reduce(
    (program, criterionId) =>
      done(program, assessCriterion, { criterionId, result: "MET", reason: "" }, as("M4")),
    linked,
  );
}

const clock = (program: Program, on: Day, since = at("2026-11-23")) =>
  done(program, advanceClocks, { since }, as("clock", on, at(on)));

const results = (program: Program) =>
  ["CR-2", "CR-3"].map((id) => program.criterion.get(id)?.result);

describe("evidence that expires", () => {
  it("T-307 counts on its last valid day, and reopens what it supports the day after", () => {
    const program = attested();
    expect(results(clock(program, lastDay))).toEqual(["MET", "MET"]);
    const over = clock(program, day("2026-12-01"));
    expect(over.evidence.get("EV-2")?.expiredDay).toBe("2026-12-01");
    expect(results(over)).toEqual(["NOT_ASSESSED", "NOT_ASSESSED"]);
    expect(over.criterion.get("CR-2")).toMatchObject({
      assessedById: null,
      resultReason: 'EV-2 "Attestation of the vendor" was valid until 2026-11-30.',
    });
    expect(evidenceForCriterion(over, "CR-2")).toEqual([]);
    expect(over.gate.get("G-1")?.state).toBe("EVIDENCE_COLLECTION");
  });

  it("T-307 is dated when it was due, however late it is noticed, and only once", () => {
    const late = clock(attested(), day("2026-12-21"));
    expect(late.evidence.get("EV-2")?.expiredDay).toBe("2026-12-01");
    const again = advanceClocks.carryOut(
      late,
      {},
      as("clock", day("2026-12-21"), at("2026-12-21")),
    );
    expect(again).toMatchObject({ kind: "done" });
    expect(again.kind === "done" && again.changes.map(({ kind }) => kind)).not.toContain(
      "evidence-expired",
    );
  });

  it("T-307 leaves what is decided as it was decided", () => {
    const decided = applyAll(attested(), [
      change("gate-decided", "G-1", { state: "DECIDED", outcome: "GO" }),
    ]);
    const over = clock(decided, day("2026-12-01"));
    expect(over.evidence.get("EV-2")?.expiredDay).toBe("2026-12-01");
    expect(results(over)).toEqual(["MET", "MET"]);
  });

  it("asks whoever recorded it within ten working days, and nobody else", () => {
    const needs = (who: string, program = attested()) =>
      needsOf(program, readerOf(program, as(who)), as(who))
        .map(({ id }) => id)
        .filter((id) => id.startsWith("evidence:"));
    expect(needs("M4")).toEqual(["evidence:EV-2"]);
    expect(needs("M1")).toEqual([]);
    const far = applyAll(attested(), [
      change("evidence-renewed", "EV-2", { validUntilDay: day("2026-12-31") }),
    ]);
    expect(needs("M4", far)).toEqual([]);
  });
});

describe("renewing evidence", () => {
  const renewal = {
    ...given,
    evidenceId: "EV-2",
    title: "Attestation, second year",
    file: { ...file, id: "f-2", name: "attestation-2.pdf" },
    validUntilDay: day("2027-11-30"),
  } as const;

  it("makes a new version; the earlier file still opens", () => {
    const verified = done(attested(), verifyEvidence, { evidenceId: "EV-2" }, as("M1"));
    const renewed = done(verified, renewEvidence, renewal, as("M4"));
    expect(renewed.evidence.get("EV-2")).toMatchObject({
      version: 2,
      supports: ["CR-3"],
      verifiedById: null,
      expiredDay: null,
      file: { id: "f-2" },
    });
    const downloads = [null, 1, 2, 3].map(
      (version) => evidenceDownload(renewed, "EV-2", version, as("M8"))?.id ?? null,
    );
    expect(downloads).toEqual(["f-2", "f-1", "f-2", null]);
    expect(evidencePage(renewed, "EV-2", as("M8"))?.versions).toMatchObject([
      { version: 2, verifiedByName: null },
      { version: 1, verifiedByName: "Ada Lind", validUntilDay: lastDay },
    ]);
  });

  it("keeps the file where no other one comes, and counts again after it had expired", () => {
    const over = clock(attested(), day("2026-12-01"));
    const later = { ...renewal, file: null, occurredDay: day("2026-12-01") };
    const on = as("M4", day("2026-12-01"), at("2026-12-01"));
    const renewed = done(over, renewEvidence, later, on);
    expect(renewed.evidence.get("EV-2")?.file?.id).toBe("f-1");
    expect(evidenceForCriterion(renewed, "CR-2").map(({ id }) => id)).toEqual(["EV-2"]);
    expect(results(renewed)).toEqual(["NOT_ASSESSED", "NOT_ASSESSED"]);
  });

  it("T-06 refuses a last valid day that is over, T-03 what was removed, T-01 strangers to it", () => {
    const program = attested();
    const past = { ...renewal, validUntilDay: day("2026-11-20") };
    expect(refusedBy(program, renewEvidence, past, as("M4"))).toEqual(["T-06"]);
    expect(refusedBy(program, renewEvidence, renewal, as("M3"))).toEqual(["T-01"]);
    const removed = done(
      program,
      removeEvidence,
      { evidenceId: "EV-2", reason: "It was of another vendor" },
      as("M1"),
    );
    expect(refusedBy(removed, renewEvidence, renewal, as("M4"))).toEqual(["T-03"]);
  });
});

describe("verifying evidence", () => {
  it("T-306 is for somebody else than who recorded it", () => {
    const program = attested();
    const verify = { evidenceId: "EV-2" };
    expect(refusedBy(program, verifyEvidence, verify, as("M4"))).toEqual(["T-306"]);
    const verified = done(program, verifyEvidence, verify, as("M7"));
    expect(verified.evidence.get("EV-2")?.verifiedById).toBe("M7");
    expect(refusedBy(verified, verifyEvidence, verify, as("M1"))).toEqual(["T-03"]);
  });

  it("T-03 refuses what has expired", () => {
    const over = clock(attested(), day("2026-12-01"));
    const on = as("M7", day("2026-12-01"), at("2026-12-01"));
    expect(refusedBy(over, verifyEvidence, { evidenceId: "EV-2" }, on)).toEqual(["T-03"]);
  });
});

describe("one piece of evidence for several criteria", () => {
  it("A-24 counts for each of them, and no longer once it is taken off", () => {
    const program = attested();
    expect(evidenceForCriterion(program, "CR-3").map(({ id }) => id)).toEqual(["EV-2"]);
    const off = done(program, linkEvidence, { evidenceId: "EV-2", criterionIds: [] }, as("M4"));
    expect(evidenceForCriterion(off, "CR-3")).toEqual([]);
    const met = { criterionId: "CR-3", result: "MET", reason: "" } as const;
    expect(refusedBy(off, assessCriterion, met, as("M4"))).toEqual(["A-24"]);
  });

  it("T-02 refuses a criterion that isn't there, T-03 one that is decided", () => {
    const link = (program: Program, criterionIds: readonly string[]) =>
      refusedBy(program, linkEvidence, { evidenceId: "EV-2", criterionIds }, as("M4"));
    expect(link(attested(), ["CR-3", "CR-99"])).toEqual(["T-02"]);
    const decided = applyAll(attested(), [
      change("gate-decided", "G-1", { state: "DECIDED", outcome: "GO" }),
    ]);
    expect(link(decided, [])).toEqual(["T-03"]);
    expect(link(decided, ["CR-3"])).toEqual([]);
  });
});

describe("waivers", () => {
  const waive = {
    criterionId: "CR-3",
    result: "WAIVED",
    reason: "The site has no such pumps before spring.",
  } as const;

  it("T-308 have an owner and a last day", () => {
    const said = (waiver?: { waiverOwnerId: string | null; waivedUntilDay: Day | null }) =>
      refusedBy(smallProgram(), assessCriterion, waiver ? { ...waive, waiver } : waive, as("M4"));
    expect(said()).toEqual(["T-308"]);
    expect(said({ waiverOwnerId: "M10", waivedUntilDay: null })).toEqual(["T-308"]);
    expect(said({ waiverOwnerId: "M99", waivedUntilDay: lastDay })).toEqual(["T-308"]);
    expect(said({ waiverOwnerId: "M10", waivedUntilDay: day("2026-11-20") })).toEqual(["T-308"]);
    expect(said({ waiverOwnerId: "M10", waivedUntilDay: lastDay })).toEqual([]);
  });

  it("T-308 end after it, and the criterion opens again", () => {
    const waiver = { waiverOwnerId: "M10", waivedUntilDay: lastDay };
    const waived = done(smallProgram(), assessCriterion, { ...waive, waiver }, as("M4"));
    expect(clock(waived, lastDay).criterion.get("CR-3")?.result).toBe("WAIVED");
    expect(clock(waived, day("2026-12-01")).criterion.get("CR-3")).toMatchObject({
      result: "NOT_ASSESSED",
      resultReason: "The waiver was valid until 2026-11-30.",
      waiverOwnerId: null,
      waivedUntilDay: null,
    });
  });
});

describe("adding evidence", () => {
  it("T-06 refuses evidence of tomorrow", () => {
    const tomorrow = { ...given, subjectId: "DL01", occurredDay: day("2026-11-24") };
    expect(refusedBy(smallProgram(), addEvidence, tomorrow, as("M2"))).toEqual(["T-06"]);
  });
});
