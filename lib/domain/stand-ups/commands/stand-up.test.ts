import { describe, expect, it } from "vitest";
import type { Program, RaiseBlocker, Situation, Verdict, WriteStandupNote } from "#domain";
import {
  applyAll,
  change,
  mentionThreads,
  raiseBlocker,
  sentenceOf,
  settleMention,
  writeStandupNote,
} from "#domain";
import {
  as,
  day,
  at as instant,
  smallProgram,
  today,
} from "../../../../tests/fixtures/small-program.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);

const note = (set: Partial<WriteStandupNote> = {}): WriteStandupNote => ({
  workstreamId: "W1",
  day: today,
  done: "Source three is clean",
  next: "Source four",
  blockers: "",
  deliverableId: null,
  escalationId: null,
  ...set,
});

const done = (program: Program, verdict: Verdict): Program => {
  if (verdict.kind === "refused") throw new Error(rules(verdict).join());
  return applyAll(program, verdict.changes);
};
const written = (program: Program, set: Partial<WriteStandupNote>, who: Situation = as("M2")) =>
  done(program, writeStandupNote.carryOut(program, note(set), who));

/** "No access" said on each of the days. */
const said = (days: readonly string[], set: Partial<WriteStandupNote> = {}): Program =>
  days.reduce(
    (program, text) => written(program, { day: day(text), blockers: "No access", ...set }),
    smallProgram(),
  );

const blocker = (set: Partial<RaiseBlocker> = {}): RaiseBlocker => ({
  kind: "BLOCKER",
  title: "No access to the historian",
  description: "",
  severity: "HIGH",
  tier: "L1_WORKSTREAM",
  wantedDecision: "A named owner",
  affectedIds: ["DL01"],
  workstreamId: "W1",
  firstSeenDay: today,
  confidential: false,
  options: [],
  stopsWork: false,
  ...set,
});

const mention = (program: Program, id: string) => program.blockerMention.get(id);

describe("a stand-up note", () => {
  it("holds three fields, the day and the sprint that runs", () => {
    expect(writeStandupNote.carryOut(smallProgram(), note(), as("M2"))).toMatchObject({
      kind: "done",
      changes: [
        {
          kind: "standup-noted",
          id: "SN-1",
          set: { workstreamId: "W1", sprintId: "S4", day: today, authorId: "M2", blockers: "" },
        },
      ],
    });
    const ofFirstDay = written(smallProgram(), { day: day("2026-11-16") });
    expect(ofFirstDay.standupNote.get("SN-1")?.sprintId).toBe("S4");
  });

  it("is one per stream and day: a second one replaces its words", () => {
    const once = written(smallProgram(), {});
    const twice = written(once, { next: "Source five" });
    expect(twice.standupNote.size).toBe(1);
    expect(twice.standupNote.get("SN-1")).toMatchObject({ next: "Source five", day: today });
    expect(written(twice, { day: day("2026-11-20") }).standupNote.size).toBe(2);
    expect(
      written(twice, { workstreamId: "W2" }, as("M3")).standupNote.get("SN-2")?.workstreamId,
    ).toBe("W2");
  });

  it("T-01 is for the stream's lead and the EATP", () => {
    const program = smallProgram();
    expect(rules(writeStandupNote.carryOut(program, note(), as("M3")))).toEqual(["T-01"]);
    expect(rules(writeStandupNote.carryOut(program, note(), as("M5")))).toEqual(["T-01"]);
    expect(writeStandupNote.carryOut(program, note(), as("M1")).kind).toBe("done");
  });

  it("T-67 refuses a day that has not come, and is content with today", () => {
    const tomorrow = note({ day: day("2026-11-24") });
    expect(rules(writeStandupNote.carryOut(smallProgram(), tomorrow, as("M2")))).toEqual(["T-67"]);
  });

  it("T-68 refuses days before the running sprint and days off, and is content inside it", () => {
    const refused = (text: string, program = smallProgram()) =>
      rules(writeStandupNote.carryOut(program, note({ day: day(text) }), as("M2")));
    expect(refused("2026-11-13")).toEqual(["T-68"]);
    expect(refused("2026-11-21")).toEqual(["T-68"]);
    expect(refused("2026-11-16")).toEqual([]);
    const between = applyAll(smallProgram(), [change("sprint-closed", "S4", { state: "CLOSED" })]);
    expect(refused("2026-11-20", between)).toEqual(["T-68"]);
    expect(written(between, {}).standupNote.get("SN-1")?.sprintId).toBeNull();
  });

  it("T-33 refuses a note that says nothing; one field is enough", () => {
    const empty = note({ done: " ", next: "", blockers: "\n" });
    expect(rules(writeStandupNote.carryOut(smallProgram(), empty, as("M2")))).toEqual(["T-33"]);
    const terse = note({ done: "", next: "Source four" });
    expect(writeStandupNote.carryOut(smallProgram(), terse, as("M2")).kind).toBe("done");
  });

  it("T-69 refuses to speak of another stream's deliverable; T-04 of one nobody knows", () => {
    const about = (deliverableId: string) =>
      rules(writeStandupNote.carryOut(smallProgram(), note({ deliverableId }), as("M2")));
    expect(about("DL02")).toEqual(["T-69"]);
    expect(about("DL99")).toEqual(["T-04"]);
    expect(about("DL01")).toEqual([]);
  });

  it("T-73 refuses a form older than the note that stands there, and is content with what was seen", () => {
    const at = (time: string, who = "M2") => as(who, today, instant("2026-11-23", time));
    const first = written(smallProgram(), { seen: "" }, at("09:00"));
    const stale = writeStandupNote.carryOut(
      first,
      note({ done: "Nothing", seen: "" }),
      at("09:30"),
    );
    expect(rules(stale)).toEqual(["T-73"]);
    const seen = first.standupNote.get("SN-1")?.at ?? "";
    const second = written(first, { next: "Source five", seen }, at("09:40", "M1"));
    const later = writeStandupNote.carryOut(second, note({ blockers: "", seen }), at("09:50"));
    expect(later.findings.map(sentenceOf)).toEqual([
      expect.stringContaining("saved the note of 2026-11-23 since you opened it (2026-11-23, "),
    ]);
  });

  it("T-03 is for running streams only", () => {
    const program = applyAll(smallProgram(), [
      change("workstream-dropped", "W1", { state: "DROPPED" }),
    ]);
    expect(rules(writeStandupNote.carryOut(program, note(), as("M1")))).toEqual(["T-03"]);
  });
});

describe("a mention", () => {
  it("grows out of the third field, and follows its words the same day", () => {
    const first = written(smallProgram(), { blockers: "No access", deliverableId: "DL01" });
    expect(mention(first, "BM-1")).toMatchObject({
      noteId: "SN-1",
      workstreamId: "W1",
      deliverableId: "DL01",
      text: "No access",
      escalationId: null,
    });
    const reworded = written(first, { blockers: "Still no access", deliverableId: "DL01" });
    expect(reworded.blockerMention.size).toBe(1);
    expect(mention(reworded, "BM-1")?.text).toBe("Still no access");
    expect(mention(written(reworded, {}), "BM-1")).toMatchObject({ settledById: "M2" });
    const elsewhere = written(first, { blockers: "No access", deliverableId: null });
    expect(mention(elsewhere, "BM-1")?.deliverableId).toBeNull();
    const same = note({ blockers: "No access", deliverableId: "DL01" });
    expect(writeStandupNote.carryOut(first, same, as("M2"))).toMatchObject({
      changes: [{ kind: "standup-renoted" }],
    });
  });

  it("stays open when an older or a drafted one is taken out of the note: settling it wants a reason", () => {
    const older = written(said(["2026-11-20", "2026-11-23"]), { blockers: "" });
    expect(mention(older, "BM-2")).toMatchObject({ settledReason: null });
    const drafted = applyAll(said(["2026-11-23"]), [
      change("mention-drafted", "BM-1", { draftedAt: instant("2026-11-23", "12:00") }),
    ]);
    expect(mention(written(drafted, { blockers: "" }), "BM-1")).toMatchObject({
      settledReason: null,
    });
    const past = written(said(["2026-11-20"]), { day: day("2026-11-20"), blockers: "" });
    expect(mention(past, "BM-1")).toMatchObject({ settledReason: null });
  });

  it("needs no new record where one is open", () => {
    const raised = done(smallProgram(), raiseBlocker.carryOut(smallProgram(), blocker(), as("M2")));
    const known = written(raised, { blockers: "Access", escalationId: "E-1" });
    expect(mention(known, "BM-1")?.escalationId).toBe("E-1");
    expect(mentionThreads(known)).toEqual([]);
    const first = written(raised, { blockers: "Access" });
    const linked = writeStandupNote.carryOut(
      first,
      note({ blockers: "Access", escalationId: "E-1" }),
      as("M2"),
    );
    expect(linked).toMatchObject({
      changes: [{ kind: "standup-renoted" }, { kind: "mention-linked", id: "BM-1" }],
    });
    const wrong = note({ blockers: "Access", escalationId: "E-7" });
    expect(rules(writeStandupNote.carryOut(raised, wrong, as("M2")))).toEqual(["T-04"]);
  });

  it("is one thread with those of straight working days, a weekend between", () => {
    const program = said(["2026-11-18", "2026-11-20", "2026-11-23"]);
    expect(mentionThreads(program)).toMatchObject([
      { straightDays: 2, firstDay: "2026-11-18", lastDay: "2026-11-23", live: true },
    ]);
  });

  it("is another thread when it is about another deliverable", () => {
    const program = written(said(["2026-11-20"]), { blockers: "Slow", deliverableId: "DL01" });
    expect(mentionThreads(program).map(({ straightDays }) => straightDays)).toEqual([1, 1]);
  });

  it("comes in the list by how long it is said in a row, then since when, then by its number", () => {
    /** Each about a deliverable of its own. */
    const order = (...told: readonly (readonly [id: string, ...days: string[]])[]) =>
      mentionThreads(
        applyAll(
          smallProgram(),
          told.flatMap(([id, ...days], nth) =>
            days.map((on, again) =>
              change("blocker-mentioned", again === 0 ? id : `${id}${again}`, {
                noteId: "SN-1",
                workstreamId: "W1",
                deliverableId: `DL0${nth + 1}`,
                day: day(on),
                text: "No access",
                escalationId: null,
                settledReason: null,
                settledById: null,
                draftedAt: null,
              }),
            ),
          ),
        ),
      ).map(({ first }) => first.id);
    expect(order(["BM-1", "2026-11-20"], ["BM-2", "2026-11-20", "2026-11-23"])).toEqual([
      "BM-2",
      "BM-1",
    ]);
    const [early, late] = ["2026-11-19", "2026-11-23"];
    expect(order(["BM-1", late], ["BM-2", early])).toEqual(["BM-2", "BM-1"]);
    expect(order(["BM-1", early], ["BM-2", late])).toEqual(["BM-1", "BM-2"]);
    for (const ids of [
      ["BM-10", "BM-2", "BM-1"],
      ["BM-1", "BM-2", "BM-10"],
      ["BM-2", "BM-10", "BM-1"],
    ])
      expect(order(...ids.map((id) => [id, late] as const))).toEqual(["BM-1", "BM-2", "BM-10"]);
  });

  it("is no longer live once a note is silent on it", () => {
    const program = written(said(["2026-11-19", "2026-11-20"]), {});
    expect(mentionThreads(program)).toMatchObject([{ straightDays: 2, live: false }]);
  });

  it("becomes a blocker in one command: it and the earlier ones point to the record", () => {
    const program = said(["2026-11-20", "2026-11-23"]);
    const command = blocker({ mentionId: "BM-2" });
    const raised = done(program, raiseBlocker.carryOut(program, command, as("M2")));
    expect([mention(raised, "BM-1"), mention(raised, "BM-2")]).toMatchObject([
      { escalationId: "E-1" },
      { escalationId: "E-1" },
    ]);
    expect(rules(raiseBlocker.carryOut(raised, command, as("M2")))).toEqual(["T-03"]);
    const unknown = blocker({ mentionId: "BM-9" });
    expect(rules(raiseBlocker.carryOut(program, unknown, as("M2")))).toEqual(["T-04"]);
  });

  it("is linked by whoever may settle it; to anybody else it is unknown, whatever became of it", () => {
    const program = said(["2026-11-20", "2026-11-23"]);
    const command = blocker({ mentionId: "BM-2" });
    const linked = done(program, raiseBlocker.carryOut(program, command, as("M2")));
    for (const who of ["M3", "M5", "M7"]) {
      for (const now of [program, linked]) {
        const verdict = raiseBlocker.carryOut(now, command, as(who));
        expect(rules(verdict), who).toEqual(["T-04"]);
      }
    }
    expect(rules(raiseBlocker.carryOut(program, command, as("M1")))).toEqual([]);
  });

  it("is settled with a reason or an open escalation, once", () => {
    const program = said(["2026-11-20", "2026-11-23"]);
    const settle = (set: { reason?: string; escalationId?: string }, who = "M2") =>
      settleMention.carryOut(
        program,
        { mentionId: "BM-2", reason: "", escalationId: null, ...set },
        as(who),
      );
    expect(rules(settle({ reason: "No" }))).toEqual(["T-05"]);
    expect(rules(settle({ reason: "Access came on Friday afternoon" }, "M3"))).toEqual(["T-01"]);
    expect(rules(settle({ escalationId: "E-1" }))).toEqual(["T-04"]);
    const settled = done(program, settle({ reason: "Access came on Friday afternoon" }));
    expect(mentionThreads(settled)).toEqual([]);
    const told = (blockers: string) => written(settled, { blockers }).blockerMention.size;
    expect([told("No access"), told("No access again")]).toEqual([2, 3]);
    const again = settleMention.carryOut(
      settled,
      { mentionId: "BM-1", reason: "Access came on Friday afternoon", escalationId: null },
      as("M2"),
    );
    expect(rules(again)).toEqual(["T-03"]);
  });
});
