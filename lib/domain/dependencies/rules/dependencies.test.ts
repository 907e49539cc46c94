import { describe, expect, it } from "vitest";
import type {
  Command,
  CommandInput,
  CreateDependency,
  Program,
  PromiseDependency,
  Situation,
} from "#domain";
import {
  agreeDependency,
  answerImpactNotice,
  applyAll,
  change,
  createDependency,
  dropDependency,
  editDependency,
  emptyProgram,
  idMint,
  impactNoticeChanges,
  impactOfSlip,
  logProgress,
  promiseDependency,
  resolveDependency,
  sentenceOf,
  streamsAffected,
} from "#domain";
import {
  deliverables,
  dependencies,
  workstreams,
} from "../../../../prisma/seed/clearwater/plan.ts";
import { freshDeliverable, freshWorkstream } from "../../../../tests/fixtures/fresh.ts";
import { as, at, calendar, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { notAgreedInTime, resolutionRateLow, slipUnanswered } from "./dependencies.ts";

const program = smallProgram();

const link = (set: Partial<CreateDependency>): CreateDependency => ({
  toId: "DL02",
  fromId: null,
  fromOutside: null,
  fromWorkstreamId: null,
  type: "DATA",
  strength: "HARD",
  linkType: "FS",
  lagDays: 0,
  needByDay: null,
  note: "",
  ...set,
});

function done<C extends CommandInput>(
  of: Program,
  command: Command<C>,
  input: C,
  who: Situation,
): Program {
  const verdict = command.carryOut(of, input, who);
  if (verdict.kind === "refused") throw new Error(verdict.findings.map(sentenceOf).join("\n"));
  return applyAll(of, verdict.changes);
}

function refusal<C extends CommandInput>(
  of: Program,
  command: Command<C>,
  input: C,
  who: Situation,
) {
  const verdict = command.carryOut(of, input, who);
  return verdict.kind === "done" ? [] : verdict.findings.map((f) => [f.ruleId, sentenceOf(f)]);
}

describe("create-dependency", () => {
  it("I-24 refuses a dependency that closes a circle, and names the circle", () => {
    expect(
      refusal(program, createDependency, link({ toId: "DL01", fromId: "DL02" }), as("M1")),
    ).toEqual([["I-24", "This would create a circular dependency: DL01 → DL02 → DL01."]]);
  });

  it("I-24 refuses a deliverable that waits for itself", () => {
    expect(
      refusal(program, createDependency, link({ toId: "DL01", fromId: "DL01" }), as("M1")),
    ).toEqual([
      [
        "I-24",
        "This would create a circular dependency: DL01 → DL01, which would depend on itself.",
      ],
    ]);
  });

  it("I-24 is content with a link that only lengthens a chain", () => {
    const longer = done(
      program,
      createDependency,
      link({ toId: "DL03", fromId: "DL02" }),
      as("M1"),
    );
    expect(longer.dependency.get("DP-2")).toMatchObject({ fromId: "DL02", toId: "DL03" });
    expect(
      refusal(longer, createDependency, link({ toId: "DL01", fromId: "DL03" }), as("M1"))[0],
    ).toEqual(["I-24", "This would create a circular dependency: DL01 → DL02 → DL03 → DL01."]);
  });

  it("T-04 refuses a provider that does not exist", () => {
    expect(refusal(program, createDependency, link({ fromId: "DL99" }), as("M1"))[0]?.[0]).toBe(
      "T-04",
    );
  });

  it("T-50 refuses a dependency on nobody, and one on two", () => {
    expect(refusal(program, createDependency, link({}), as("M1"))[0]?.[0]).toBe("T-50");
    const two = link({ toId: "DL03", fromId: "DL01", fromOutside: "A vendor" });
    expect(refusal(program, createDependency, two, as("M1"))[0]?.[0]).toBe("T-50");
  });

  it("T-50 is content with a sign-off that a stream provides without a deliverable", () => {
    const signed = done(
      program,
      createDependency,
      link({ fromOutside: "Privacy sign-off", fromWorkstreamId: "W1" }),
      as("M3"),
    );
    expect(signed.dependency.get("DP-2")).toMatchObject({
      fromId: null,
      fromWorkstreamId: "W1",
      state: "PROPOSED",
    });
  });

  it("T-51 refuses the same link twice and takes another kind of link", () => {
    expect(refusal(program, createDependency, link({ fromId: "DL01" }), as("M1"))[0]?.[0]).toBe(
      "T-51",
    );
    const also = done(
      program,
      createDependency,
      link({ fromId: "DL01", linkType: "FF", lagDays: -2 }),
      as("M1"),
    );
    expect(also.dependency.get("DP-2")).toMatchObject({ linkType: "FF", lagDays: -2 });
    const outside = (fromOutside: string) => link({ fromOutside, fromWorkstreamId: "W1" });
    const signed = done(program, createDependency, outside("Privacy sign-off"), as("M3"));
    expect(
      refusal(signed, createDependency, outside(" Privacy sign-off "), as("M3")).map(([id]) => id),
    ).toContain("T-51");
    expect(
      done(signed, createDependency, outside("Security sign-off"), as("M3")).dependency.size,
    ).toBe(3);
  });

  it("T-01 refuses whoever neither leads nor owns what waits", () => {
    expect(
      refusal(program, createDependency, link({ toId: "DL03", fromId: "DL01" }), as("M4"))[0]?.[0],
    ).toBe("T-01");
  });

  it("agrees at once what a stream provides to itself", () => {
    const inside = done(
      program,
      createDependency,
      link({ toId: "DL03", fromId: "DL02" }),
      as("M3"),
    );
    expect(inside.dependency.get("DP-2")?.state).toBe("AGREED");
  });
});

describe("a dependency's life", () => {
  const proposed = done(
    program,
    createDependency,
    link({ toId: "DL03", fromId: "DL01", needByDay: day("2026-11-26") }),
    as("M3"),
  );

  it("is agreed by the stream that provides, not by the one that waits", () => {
    expect(refusal(proposed, agreeDependency, { dependencyId: "DP-2" }, as("M3"))[0]?.[0]).toBe(
      "T-01",
    );
    expect(
      done(proposed, agreeDependency, { dependencyId: "DP-2" }, as("M2")).dependency.get("DP-2"),
    ).toMatchObject({
      state: "AGREED",
      agreedById: "M2",
    });
  });

  it("T-52 a promise later than the need puts it at risk; a better one takes the risk away; both are kept", () => {
    const late = done(
      proposed,
      promiseDependency,
      { dependencyId: "DP-2", day: day("2026-11-27"), note: "" },
      as("M2"),
    );
    expect(late.dependency.get("DP-2")?.state).toBe("AT_RISK");
    const better = done(
      late,
      promiseDependency,
      { dependencyId: "DP-2", day: day("2026-11-25"), note: "" },
      as("M2"),
    );
    expect(better.dependency.get("DP-2")).toMatchObject({ state: "AGREED", agreedById: "M2" });
    expect(better.dependency.get("DP-2")?.promises.map((one) => one.day)).toEqual([
      "2026-11-27",
      "2026-11-25",
    ]);
  });

  it("T-06 refuses a promise for a day gone by", () => {
    const past: PromiseDependency = { dependencyId: "DP-2", day: day("2026-11-20"), note: "" };
    expect(refusal(proposed, promiseDependency, past, as("M2"))[0]?.[0]).toBe("T-06");
  });

  it("T-53 warns when it is called resolved before its provider is accepted, and lets it pass with a reason", () => {
    expect(
      refusal(program, resolveDependency, { dependencyId: "DP-1", day: null }, as("M3"))[0]?.[0],
    ).toBe("T-53");
    const resolved = done(
      program,
      resolveDependency,
      {
        dependencyId: "DP-1",
        day: null,
        acknowledge: "The repaired half of the data is enough for us.",
      },
      as("M3"),
    );
    expect(resolved.dependency.get("DP-1")).toMatchObject({
      state: "RESOLVED",
      resolvedDay: "2026-11-23",
    });
    expect(
      refusal(
        resolved,
        dropDependency,
        { dependencyId: "DP-1", reason: "No longer needed by anybody" },
        as("M1"),
      )[0]?.[0],
    ).toBe("T-03");
  });

  it("T-53 is content once the provider is accepted", () => {
    const accepted = applyAll(program, [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED" }),
    ]);
    expect(
      refusal(accepted, resolveDependency, { dependencyId: "DP-1", day: null }, as("M3")),
    ).toEqual([]);
  });

  it("is edited in everything but its ends, and dropped with a reason that stays", () => {
    const edited = done(
      program,
      editDependency,
      {
        dependencyId: "DP-1",
        type: "KNOWLEDGE",
        strength: "SOFT",
        linkType: "SS",
        lagDays: 2.5,
        needByDay: null,
        note: "x",
      },
      as("M3"),
    );
    expect(edited.dependency.get("DP-1")).toMatchObject({
      strength: "SOFT",
      linkType: "SS",
      lagDays: 2.5,
      fromId: "DL01",
    });
    expect(
      refusal(edited, dropDependency, { dependencyId: "DP-1", reason: "no" }, as("M3"))[0]?.[0],
    ).toBe("T-05");
    const dropped = done(
      edited,
      dropDependency,
      { dependencyId: "DP-1", reason: "The data is bought elsewhere now" },
      as("M3"),
    );
    expect(dropped.dependency.get("DP-1")?.state).toBe("CANCELLED");
    expect(
      refusal(dropped, createDependency, link({ toId: "DL01", fromId: "DL02" }), as("M1")),
    ).toEqual([]);
  });
});

describe("I-27", () => {
  const proposed = done(
    program,
    createDependency,
    link({ toId: "DL03", fromId: "DL01" }),
    as("M3", day("2026-11-17")),
  );
  const look = (onDay: string) =>
    notAgreedInTime.check(proposed, { dependencyId: "DP-2" }, as("clock", day(onDay)));

  it("I-27 is content while the provider's three working days run", () => {
    expect(look("2026-11-20")).toEqual([]);
  });

  it("I-27 warns afterwards, with both streams named", () => {
    expect(look("2026-11-23").map(sentenceOf)).toEqual([
      "Platform has not agreed to provide DL01 for DL03 (Use cases): proposed 4 working days ago, the limit is 3.",
    ]);
  });
});

describe("I-28", () => {
  it("I-28 is content when nothing fell due", () => {
    expect(resolutionRateLow.check(program, { workstreamId: null }, as("clock"))).toEqual([]);
  });

  it("I-28 warns below the floor", () => {
    const found = resolutionRateLow.check(
      program,
      { workstreamId: null },
      as("clock", day("2026-11-30")),
    );
    expect(found[0]?.facts).toMatchObject({ due: 1, resolved: 0, percent: 0, floor: 80 });
  });
});

describe("I-26", () => {
  const slipped = done(
    program,
    logProgress,
    {
      deliverableId: "DL01",
      state: "IN_PROGRESS",
      note: "Access came late",
      forecastDay: day("2026-11-27"),
      blocker: null,
      evidence: null,
    },
    as("M2"),
  );

  it("I-26 asks the stream that a slip touches, and puts at risk what was agreed for an earlier day", () => {
    expect([...slipped.impactNotice.values()]).toMatchObject([
      { causeId: "DL01", workstreamId: "W2", affectedIds: ["DL02"], slipWorkingDays: 3 },
    ]);
    expect(slipped.dependency.get("DP-1")?.state).toBe("AT_RISK");
  });

  it("I-26 is quiet until the answer is due, then warns", () => {
    const look = (onDay: string) =>
      slipUnanswered.check(slipped, { noticeId: "IN-1" }, as("clock", day(onDay)))[0]?.severity;
    expect(look("2026-11-25")).toBe("INFORMS");
    expect(look("2026-11-26")).toBe("WARNS");
  });

  it("I-26 is content with an answer, which only the stream's lead or the EATP gives, once", () => {
    const answer = {
      noticeId: "IN-1",
      answer: "ABSORB",
      note: "We train on the old half first",
    } as const;
    expect(refusal(slipped, answerImpactNotice, answer, as("M2"))[0]?.[0]).toBe("T-01");
    const answered = done(slipped, answerImpactNotice, answer, as("M3"));
    expect(
      slipUnanswered.check(answered, { noticeId: "IN-1" }, as("clock", day("2026-12-01"))),
    ).toEqual([]);
    expect(refusal(answered, answerImpactNotice, answer, as("M3"))[0]?.[0]).toBe("T-03");
    expect(refusal(slipped, answerImpactNotice, { ...answer, note: " " }, as("M3"))[0]?.[0]).toBe(
      "T-33",
    );
  });

  it("I-26 a second slip of the same deliverable replaces the first question", () => {
    const again = applyAll(
      slipped,
      impactNoticeChanges(slipped, "DL01", day("2026-11-30"), as("M2"), idMint(slipped)),
    );
    expect(again.impactNotice.get("IN-1")?.supersededById).toBe("IN-2");
  });

  it("I-26 Clearwater: DL15 three days later concerns the leads of W2, W3, W4 and W5", () => {
    const clearwater = clearwaterPlan();
    const touched = streamsAffected(
      clearwater,
      "DL15",
      impactOfSlip(clearwater, "DL15", day("2026-11-30")),
    );
    expect([...touched.keys()].sort()).toEqual(["W2", "W3", "W4", "W5"]);
    expect(touched.get("W2")).toEqual(["DL17", "DL25"]);
    expect(touched.get("W4")).toEqual(["DL25"]);
  });
});

/** Only what the graph needs, from the plan the demo is made of. */
function clearwaterPlan(): Program {
  const { facts, id } = program;
  const accepted = (results: Readonly<Record<string, string | undefined>>) =>
    Object.values(results).includes("A");
  return applyAll(emptyProgram(id, { ...facts, calendar }), [
    ...workstreams.map(({ id: streamId, name, pillars, mandate }) =>
      change("workstream-created", streamId, freshWorkstream({ name, pillars, mandate })),
    ),
    ...deliverables.map((one) =>
      change("deliverable-created", one.id, {
        ...freshDeliverable({
          title: one.title,
          workstreamId: one.stream,
          primaryPillar: one.pillar,
        }),
        state: accepted(one.results) ? "ACCEPTED" : "COMMITTED",
        dueDay: day("2026-11-25"),
      }),
    ),
    ...dependencies.map((one, index) =>
      change("dependency-proposed", `DP-${index + 1}`, {
        fromId: one.from ?? null,
        fromOutside: one.outside ?? null,
        fromWorkstreamId: one.fromStream ?? null,
        toId: one.to,
        type: one.type,
        strength: one.strength,
        linkType: "FS",
        lagDays: 0,
        needByDay: null,
        promises: [],
        state: one.state,
        proposedAt: at("2026-10-05"),
        agreedById: null,
        agreedAt: null,
        resolvedDay: null,
        note: "",
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: null,
      }),
    ),
  ]);
}
