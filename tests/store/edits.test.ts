/** Two people edit one thing: for every command that edits, both edits survive, or the second person is asked. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as domain from "#domain";
import {
  applyAll,
  asProgramId,
  type Change,
  type Command,
  change,
  changeKinds,
  directoryFacts,
  emptyProgram,
  type Fields,
  isCreating,
  nounOf,
  type Program,
  tableNouns,
} from "#domain";
import type { CommandRequest, Outcome } from "#store/command-request";
import { saveProgram } from "#store/found-program";
import { currentProgram } from "#store/store";
import { transact } from "#store/transact";
import { freshControl, freshEscalation, freshReport, freshUseCase } from "../fixtures/fresh.ts";
import { planningProgram } from "../fixtures/planning-program.ts";
import { as, at, calendar, day, today } from "../fixtures/small-program.ts";
import { inRetro, inReview } from "../fixtures/small-sprint.ts";
import { authorship, type FreshStore, freshStore, homes } from "./stores.ts";

/** Fields of one command under names of their own, of no particular type: the table below holds all commands. */
type AnyCommand = Command<never>;

interface Editing {
  readonly program: () => Program;
  /** What names the subject, and what is said besides its fields. */
  readonly key: Fields;
  /** What the first person changes, and the second. */
  readonly first: Fields;
  readonly second: Fields;
  /** One field that both change: to what each of them. */
  readonly both: readonly [first: Fields, second: Fields];
  readonly administrator?: true;
}

const held = (): Program =>
  applyAll(planningProgram(), [
    change("escalation-opened", "E-1", {
      ...freshEscalation({
        kind: "BLOCKER",
        title: "No test data",
        severity: "MEDIUM",
        ownerId: "M1",
        firstSeenDay: today,
        openedAt: at("2026-11-23"),
      }),
    }),
    change("report-drafted", "R1", {
      ...freshReport({ periodStart: day("2026-11-16"), periodEnd: today }),
    }),
    change("integration-review-held", "IR-1", {
      sprintId: "S4",
      day: today,
      attendeeIds: ["M1"],
      outcomes: [{ workstreamIds: ["W1", "W2"], text: "The order of the data" }],
      decisions: ["Data first"],
      dependencyIds: [],
      recordedById: "M1",
      recordedAt: at("2026-11-23"),
    }),
    change("capacity-stated", "SC-1", {
      sprintId: "S5",
      workstreamId: "W1",
      points: 20,
      note: "All there",
      byId: "M2",
      at: at("2026-11-23"),
    }),
    change("indicator-read", "IN-1", {
      indicator: "ENGAGEMENT_PATTERN",
      sprintId: "S4",
      value: 2,
      unit: "teams",
      warning: false,
      note: "",
      n: null,
      day: today,
    }),
    change("use-case-recorded", "U1", freshUseCase({ name: "Pump failure" })),
    change("control-recorded", "C-01", freshControl({ name: "Rollback" })),
    change("template-criterion-added", "TC-1", {
      ...{ level: "SPRINT", stage: null, deliverableType: null, text: "The goal is met" },
      ...{ critical: true, evidenceNeeded: "A record", signedBy: null, removed: false },
      ...{ loosenedCount: 0, loosenedReason: null, loosenedDay: null },
    }),
  ]);

const metric = (name: string) => ({
  ...{ name, unit: "", kind: "PRIMARY", direction: "AT_LEAST", tolerance: 0 },
});

const directory = (): Program => {
  const { id: _id, ...facts } = directoryFacts(calendar, at("2026-10-01"));
  const id = asProgramId("edits-directory");
  return applyAll(emptyProgram(id, { ...facts, id }), [
    change("person-added", "P1", {
      name: "Ada Lind",
      email: `${crypto.randomUUID()}@small.example`,
      title: "Execution lead",
      comesFor: "",
      administrator: true,
      active: true,
      passwordSetAt: null,
      linkIssuedAt: null,
      sessionsValidFrom: null,
    }),
  ]);
};

const same = (field: string, first: unknown, second: unknown): [Fields, Fields] => [
  { [field]: first },
  { [field]: second },
];
const acknowledge = "Both of us looked at it together";

/** Every command that edits. A new one without a row fails the first test. */
const editings: Readonly<Record<string, Editing>> = {
  "edit-program": {
    program: held,
    key: {},
    first: { name: "Another name" },
    second: { purpose: "Another purpose" },
    both: same("name", "First name", "Second name"),
  },
  "change-setting": {
    program: held,
    key: { setting: "reasonCharacters" },
    first: { value: 12 },
    second: {},
    both: same("value", 12, 15),
  },
  "edit-cycle": {
    program: held,
    key: { cycleId: "C1" },
    first: { goal: "No outages" },
    second: { endDay: day("2027-01-31") },
    both: same("goal", "No outages", "Half the outages"),
  },
  "edit-person": {
    program: directory,
    key: { personId: "P1" },
    first: { title: "Lead" },
    second: { name: "Ada Lindh" },
    both: same("title", "Lead", "Head"),
    administrator: true,
  },
  "change-roles": {
    program: held,
    key: { memberId: "M2" },
    first: {},
    second: {},
    both: same("roles", ["STREAM_LEAD", "COE_MEMBER"], ["STREAM_LEAD", "CHANGE_LEAD"]),
  },
  "edit-workstream": {
    program: held,
    key: { workstreamId: "W1" },
    first: { name: "Data platform" },
    second: { mandate: "Carry the use cases" },
    both: same("name", "Data platform", "Plant platform"),
  },
  "edit-outcome": {
    program: held,
    key: { outcomeId: "O1" },
    first: { title: "Far fewer outages" },
    second: { measure: "Outages per week" },
    both: same("title", "Far fewer outages", "No outages"),
  },
  "edit-outcome-part": {
    program: held,
    key: { partId: "OP-1" },
    first: { statement: "Dispatchers use it" },
    second: { deliverableIds: ["DL04", "DL05"] },
    both: same("statement", "Dispatchers use it", "Planners use it"),
  },
  "edit-control": {
    program: held,
    key: { controlId: "C-01" },
    first: { evidenceRequired: "Two rehearsals" },
    second: { testEvery: 4 },
    both: same("name", "Roll back", "Return to the last model"),
  },
  "change-template-criterion": {
    program: held,
    key: { templateCriterionId: "TC-1", weaker: false, reason: "" },
    first: { text: "The goal of the sprint is met" },
    second: { evidenceNeeded: "The record of the review" },
    both: same("text", "The goal is reached", "The goal has been met"),
  },
  "edit-use-case": {
    program: held,
    key: { useCaseId: "U1" },
    first: { problem: "Pumps fail unseen" },
    second: { riskClass: "HIGH" },
    both: same("name", "Failing pumps", "Pump warning"),
  },
  "plan-use-case": {
    program: held,
    key: { useCaseId: "U1" },
    first: { fallback: "Inspect by hand" },
    second: { stopTest: "Recall stays below 0.6" },
    both: same("scalability", "All plants", "Two plants"),
  },
  "set-use-case-metrics": {
    program: held,
    key: { useCaseId: "U1" },
    first: { metrics: [metric("Recall")] },
    second: {},
    both: same("metrics", [metric("Recall")], [metric("Precision")]),
  },
  "edit-deliverable": {
    program: held,
    key: { deliverableId: "DL02" },
    first: { title: "Model trained once more" },
    second: { points: 8 },
    both: same("points", 8, 13),
  },
  "change-deliverables": {
    program: held,
    key: { action: "RE_DATE", ownerId: null, rootCause: null, note: "" },
    first: { deliverableIds: ["DL02"], dueDay: day("2026-12-01") },
    second: {},
    both: [
      { deliverableIds: ["DL02"], dueDay: day("2026-12-01") },
      { deliverableIds: ["DL02"], dueDay: day("2026-12-02") },
    ],
  },
  "plan-deliverables": {
    program: held,
    key: {},
    first: { rows: [{ id: "DL02", title: "Model trained once more" }] },
    second: { rows: [{ id: "DL02", points: "8" }] },
    both: [{ rows: [{ id: "DL02", points: "8" }] }, { rows: [{ id: "DL02", points: "13" }] }],
  },
  "change-criterion": {
    program: held,
    key: { criterionId: "CR-3", weaker: false, reason: "" },
    first: { text: "The runbook is written and read" },
    second: { evidenceNeeded: "A link to the runbook" },
    both: same("text", "The runbook is read", "The runbook is tried"),
  },
  "edit-dependency": {
    program: held,
    key: { dependencyId: "DP-1" },
    first: { note: "Ten weeks of it" },
    second: { lagDays: 1 },
    both: same("note", "Ten weeks", "Twelve weeks"),
  },
  "edit-gate": {
    program: held,
    key: { gateId: "G-1" },
    first: { name: "Platform carries a pilot" },
    second: { scheduledDay: day("2026-12-04") },
    both: same("name", "Carries a pilot", "Carries two pilots"),
  },
  "edit-report": {
    program: held,
    key: { reportId: "R1" },
    first: { summary: "Steady" },
    second: { failedNote: "Nothing failed" },
    both: same("summary", "Steady", "Shaky"),
  },
  "edit-sprint": {
    program: held,
    key: { sprintId: "S5" },
    first: { goal: "Another goal" },
    second: { paceReason: "Half of us are away for two days" },
    both: same("goal", "One goal", "Another goal"),
  },
  "state-capacity": {
    program: held,
    key: { workstreamId: "W1", sprintId: "S5" },
    first: { note: "One is away" },
    second: { points: 18 },
    both: same("points", 18, 16),
  },
  "hold-integration-review": {
    program: held,
    key: { reviewId: "IR-1" },
    first: { attendeeIds: ["M1", "M2"] },
    second: { decisions: ["Data first, then the model"] },
    both: same("decisions", ["Data first"].concat("Then the model"), ["Model first"]),
  },
  "regrade-escalation": {
    program: held,
    key: { escalationId: "E-1", reason: "More streams are affected than we thought" },
    first: {},
    second: {},
    both: same("severity", "CRITICAL", "LOW"),
  },
  "read-indicator": {
    program: held,
    key: { sprintId: "S4", indicator: "ENGAGEMENT_PATTERN" },
    first: { note: "Two in the north" },
    second: { value: 3 },
    both: same("value", 3, 4),
  },
  "read-energy": {
    program: inReview,
    key: { sprintId: "S4" },
    first: { readings: [{ reservoir: "SPONSORSHIP", basis: "Asked again" }] },
    second: { readings: [{ reservoir: "SPONSORSHIP", value: 68 }] },
    both: [
      { readings: [{ reservoir: "SPONSORSHIP", value: 68 }] },
      { readings: [{ reservoir: "SPONSORSHIP", value: 66 }] },
    ],
  },
  "edit-review": {
    program: inReview,
    key: { sprintId: "S4" },
    first: { summary: "One of three is there" },
    second: { attendeeIds: ["M1", "M2", "M3"] },
    both: same("summary", "One is there", "Two are there"),
  },
  "edit-retrospective": {
    program: inRetro,
    key: { retrospectiveId: "RT-1" },
    first: { day: day("2026-11-20") },
    second: {
      participants: [
        { memberId: "M1", role: "Execution lead", kind: "LEADER" },
        { memberId: "M2", role: "Platform lead", kind: "LEADER" },
        { memberId: null, role: "Dispatcher", kind: "USER" },
      ],
    },
    both: same("day", day("2026-11-20"), day("2026-11-19")),
  },
  "edit-retro-point": {
    program: () =>
      applyAll(inRetro(), [
        change("retro-point-made", "RP-1", {
          retrospectiveId: "RT-1",
          kind: "PROBLEM",
          text: "We learned of the missing data on day 6",
          theme: "late data",
          recommendation: "Ask for the data a sprint ahead",
          byId: "M1",
          at: at("2026-11-23"),
        }),
      ]),
    key: { pointId: "RP-1" },
    first: { theme: "data" },
    second: { recommendation: "Ask for the data two sprints ahead" },
    both: same("theme", "data", "waiting"),
  },
};

const commands = Object.values<unknown>(domain).filter(
  (one): one is AnyCommand => typeof one === "object" && one !== null && "edits" in one,
);
const commandNamed = (name: string): AnyCommand => {
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(`No editing command ${name}`);
  return found;
};

/** What a form opened on this program sends when the person changes `said`. */
function sent(command: AnyCommand, program: Program, { key }: Editing, said: Fields): Fields {
  if (said.rows) return { ...key, rows: rowsOf(said.rows) };
  if (said.readings) return { ...key, acknowledge, readings: readingsOf(program, said.readings) };
  if (key.action) return { ...key, acknowledge, ...said };
  const input = { ...key, acknowledge } as never;
  return { ...key, acknowledge, ...command.edits?.standing(program, input), ...said };
}

const rowsOf = (rows: unknown): Fields[] =>
  (rows as Fields[]).map((row) => ({
    ...Object.fromEntries(domain.planColumns.map((column) => [column, ""])),
    row: 1,
    ...row,
  }));

const readingsOf = (program: Program, readings: unknown): Fields[] =>
  (readings as Fields[]).map((read) => {
    const before = [...program.energyReading.values()].find(
      ({ reservoir }) => reservoir === read.reservoir,
    );
    return { ...before, response: "", evidence: "", ...read };
  });

/** The changes that make an empty program into this one. */
function changesOf(program: Program): Change[] {
  const kindOf = (noun: string) =>
    changeKinds.find((kind) => nounOf(kind) === noun && isCreating(kind));
  const { id: _id, ...facts } = program.facts;
  return [
    change("program-founded", program.id, facts),
    ...tableNouns.flatMap((noun) =>
      [...program[noun].values()].map(
        ({ id, ...set }) => ({ kind: kindOf(noun), id, set }) as unknown as Change,
      ),
    ),
  ];
}

it("every command that edits is in the table", () => {
  expect(Object.keys(editings).sort()).toEqual(commands.map(({ name }) => name).sort());
});

describe.each(homes)("two people edit one thing, on $name", (home) => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore(home);
  });
  afterAll(() => fresh.close());

  /** A program of its own, and two forms of it opened at the same moment. */
  async function opened(name: string, editing: Editing) {
    const { store } = fresh;
    const command = commandNamed(name);
    const id = asProgramId(`${name}-${crypto.randomUUID().slice(0, 8)}`);
    const made = editing.program();
    const blank = { ...made, id, facts: { ...made.facts, id, slug: id } };
    await saveProgram(store, id, [{ changes: changesOf(blank), authorship }]);
    const stands = async (): Promise<Program> => {
      const program = await currentProgram(store, id);
      if (!program) throw new Error("the program is gone");
      return program;
    };
    const program = await stands();
    const send = async (memberId: string, said: Fields, choices: unknown = null) => {
      const situation = as(memberId);
      const { administrator } = editing;
      const actor = administrator ? { ...situation.actor, administrator } : situation.actor;
      const input = sent(command, program, editing, said);
      const request = {
        programId: id,
        command,
        input,
        actor,
        situation: () => ({ ...situation, actor }),
        commandId: crypto.randomUUID(),
        requestId: "test",
        opened: { version: program.version, choices },
      };
      return await transact(store, request as unknown as CommandRequest<never>);
    };
    const fields = async (): Promise<Fields> =>
      command.edits?.standing(
        await stands(),
        sent(command, program, editing, editing.both[0]) as never,
      ) ?? {};
    return { send, fields, version: async () => (await stands()).version };
  }

  const expectDone = (outcome: Outcome) =>
    expect(outcome.kind === "done" ? [] : outcome.findings).toEqual([]);
  const flat = (said: Fields): Fields => {
    if (said.dueDay && said.deliverableIds)
      return { [`${said.deliverableIds}:dueDay`]: said.dueDay };
    const [list, prefix] = said.rows
      ? [said.rows as Fields[], "id"]
      : [(said.readings as Fields[] | undefined) ?? null, "reservoir"];
    if (!list) return said;
    return Object.fromEntries(
      list.flatMap(({ [prefix]: of, ...rest }) =>
        Object.entries(rest).map(([field, value]) => [`${of}:${field}`, value]),
      ),
    );
  };

  it.each(Object.entries(editings))(
    "%s: both edits of different fields survive",
    async (name, editing) => {
      const { send, fields } = await opened(name, editing);
      const before = await fields();
      expectDone(await send("M1", editing.first));
      if (Object.keys(editing.second).length > 0) expectDone(await send("M1", editing.second));
      expect(await fields()).toEqual({
        ...before,
        ...flat(editing.first),
        ...flat(editing.second),
      });
    },
  );

  it.each(Object.entries(editings))(
    "T-141 %s: the same field to two values is asked, with both values, and settled by the answer",
    async (name, editing) => {
      const [first, second] = editing.both.map(flat);
      const field = Object.keys(first ?? {})[0] ?? "";
      const { send, fields, version } = await opened(name, editing);
      expectDone(await send("M1", editing.both[0]));
      const refused = await send("M1", editing.both[1]);
      expect(refused.findings.map((one) => one.ruleId)).toEqual(["T-141"]);
      expect(refused.findings[0]?.aspect).toBe(field);
      expect(refused.findings[0]?.facts.who).toBe("Ada Lind");
      expect(await fields()).toMatchObject(first ?? {});
      for (const [choice, kept] of [
        ["theirs", first],
        ["mine", second],
      ] as const) {
        const choices = { version: await version(), fields: { [field]: choice } };
        const answered = await send("M1", editing.both[1], choices);
        if (choice === "mine") expectDone(answered);
        expect(await fields()).toMatchObject(kept ?? {});
      }
    },
  );

  it("T-141 asks again when a third person changed the field after the choice", async () => {
    const editing = editings["edit-deliverable"];
    if (!editing) throw new Error("no row");
    const { send, version } = await opened("edit-deliverable", editing);
    await send("M1", { points: 8 });
    const choices = { version: await version(), fields: { points: "mine" } };
    await send("M1", { points: 3 }, choices);
    const asked = await send("M3", { points: 13 }, choices);
    expect(asked.findings.map(({ ruleId }) => ruleId)).toEqual(["T-141"]);
  });
});
