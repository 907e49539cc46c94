/** What belongs to a gate, as far as an auditor asks: every thing whose rows of the log prove its decision. */
import type { Day } from "../calendar/index.ts";
import { compareDays, dayOf } from "../calendar/index.ts";
import type { Ref } from "../engine/ids.ts";
import { compareIds } from "../engine/ids.ts";
import type { Criterion, Cycle, Evidence, EvidenceVersion, Gate } from "../nouns.ts";
import type { Program, Table } from "../program.ts";
import { conditionsOfGate, decisionsOfGate, remembered, signaturesOfDecision } from "../program.ts";

function grouped<E>(
  table: Table<E>,
  keysOf: (entity: E) => readonly string[],
): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const entity of table.values())
    for (const key of keysOf(entity)) {
      const group = groups.get(key);
      if (group) group.push(entity);
      else groups.set(key, [entity]);
    }
  return groups;
}

const about = ({ subjectNoun, subjectId }: { subjectNoun: string; subjectId: string }): string =>
  `${subjectNoun}:${subjectId}`;

/** With what was removed, loosened or taken back: an auditor asks for that, too. */
const belongings = remembered((program) => ({
  criteria: grouped(program.criterion, (one) => [about(one)]),
  evidence: grouped(program.evidence, (one) => [
    about(one),
    ...one.supports.map((id) => `criterion:${id}`),
  ]),
  versions: grouped(program.evidenceVersion, ({ evidenceId }) => [evidenceId]),
  overrides: grouped(program.override, (one) => [about(one)]),
  acknowledgements: grouped(program.acknowledgement, (one) => [about(one)]),
}));

/** Of the gate, of the deliverable that it judges, and of the recycled gates whose results it keeps. */
export function criteriaPacked(program: Program, gate: Gate): readonly Criterion[] {
  const { criteria } = belongings(program);
  const own = criteria.get(`gate:${gate.id}`) ?? [];
  const accepted =
    gate.subjectNoun === "deliverable" ? (criteria.get(`deliverable:${gate.subjectId}`) ?? []) : [];
  const kept = own.flatMap((one) => keptFrom(program, one));
  return [...new Set([...own, ...accepted, ...kept])];
}

function keptFrom(program: Program, { keptFromId }: Criterion): readonly Criterion[] {
  const former = program.criterion.get(keptFromId ?? "");
  return former ? [former, ...keptFrom(program, former)] : [];
}

/** On the gate, its criteria, its conditions, and the deliverable that it judges; removed pieces too. */
export function evidencePacked(program: Program, gate: Gate): readonly Evidence[] {
  const { evidence } = belongings(program);
  const subjects = [
    `gate:${gate.id}`,
    ...(gate.subjectNoun === "deliverable" ? [`deliverable:${gate.subjectId}`] : []),
    ...criteriaPacked(program, gate).map(({ id }) => `criterion:${id}`),
    ...(conditionsOfGate(program).get(gate.id) ?? []).map(({ id }) => `condition:${id}`),
  ];
  const found = new Set(subjects.flatMap((subject) => evidence.get(subject) ?? []));
  return [...found].sort((a, b) => compareIds(a.id, b.id));
}

/** What a piece of evidence was until it was renewed, the first version first. */
export const versionsPacked = (program: Program, evidenceId: string): readonly EvidenceVersion[] =>
  belongings(program).versions.get(evidenceId) ?? [];

/** Everything of a gate that an evidence pack proves by the log. */
export function packedSubjects(program: Program, gate: Gate): readonly Ref[] {
  const { overrides, acknowledgements } = belongings(program);
  const decisions = decisionsOfGate(program).get(gate.id) ?? [];
  const evidence = evidencePacked(program, gate);
  const named = (noun: Ref["noun"], entities: readonly { readonly id: string }[]): readonly Ref[] =>
    entities.map(({ id }) => ({ noun, id }));
  const judged = [
    ...named("gate", [gate]),
    ...named("criterion", criteriaPacked(program, gate)),
    ...named("condition", conditionsOfGate(program).get(gate.id) ?? []),
  ];
  const keys = judged.map(({ noun, id }) => `${noun}:${id}`);
  return [
    ...judged,
    ...named("evidence", evidence),
    ...named(
      "evidenceVersion",
      evidence.flatMap(({ id }) => versionsPacked(program, id)),
    ),
    ...named("gateDecision", decisions),
    ...named(
      "signature",
      decisions.flatMap(({ id }) => signaturesOfDecision(program).get(id) ?? []),
    ),
    ...named(
      "override",
      keys.flatMap((key) => overrides.get(key) ?? []),
    ),
    ...named(
      "acknowledgement",
      keys.flatMap((key) => acknowledgements.get(key) ?? []),
    ),
  ];
}

/** Gates that belong to a cycle: by what they judge, else by the day they were decided or are held. */
export const gatesOfCycle = (program: Program, cycle: Cycle): readonly Gate[] =>
  [...program.gate.values()].filter((gate) => {
    if (gate.subjectNoun === "cycle") return gate.subjectId === cycle.id;
    const sprintId =
      gate.subjectNoun === "sprint"
        ? gate.subjectId
        : program.deliverable.get(gate.subjectNoun === "deliverable" ? gate.subjectId : "")
            ?.sprintId;
    const sprint = program.sprint.get(sprintId ?? "");
    if (sprint) return sprint.cycleId === cycle.id;
    const day = gate.decidedAt ? dayOf(program.facts.calendar, gate.decidedAt) : gate.scheduledDay;
    return day !== null && isWithin(day, cycle);
  });

const isWithin = (day: Day, { startDay, endDay }: Cycle): boolean =>
  compareDays(startDay, day) <= 0 && compareDays(day, endDay) <= 0;
