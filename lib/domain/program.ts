/** A program is one immutable value; every computation, rule, command and view is a function over it. */
import type { Instant, WorkCalendar } from "./calendar/index.ts";
import type { ProgramId } from "./engine/ids.ts";
import type { Facts, Noun, Nouns, TableNoun } from "./nouns.ts";
import { idFor, isTableNoun, tableNouns } from "./nouns.ts";

export type Table<T> = ReadonlyMap<string, T>;

export type Tables = { readonly [N in TableNoun]: Table<Nouns[N]> };

/** Tables are named by their noun: `program.deliverable.get("DL15")`. `version` is the number of the last change. */
export interface Program extends Tables {
  readonly id: ProgramId;
  readonly version: number;
  readonly facts: Facts;
}

/** The directory of people is a program without work: same log, same lock, same law. Its tables hold persons only. */
export const directoryId = "directory";

/** The facts of a program on its first day: every number as usual, no cycle, no clock of its own. */
export const freshFacts = (
  given: Pick<
    Facts,
    "id" | "name" | "slug" | "organization" | "purpose" | "calendar" | "foundedAt"
  > &
    Partial<Facts>,
): Facts => ({
  settings: {},
  currentCycleId: null,
  demoNow: null,
  rhythmRevision: 0,
  rhythmSetAt: null,
  ...given,
});

/** The facts of a directory: it has a name and a calendar, and no work. */
export const directoryFacts = (calendar: WorkCalendar, foundedAt: Instant): Facts =>
  freshFacts({
    id: directoryId,
    name: "People",
    slug: directoryId,
    organization: "",
    purpose: "Accounts of the organization",
    calendar,
    foundedAt,
  });

/**
 * A program at version 0: its facts, and every table empty.
 * @throws Error when a noun has no table: a fault of ours.
 */
export function emptyProgram(id: ProgramId, facts: Facts): Program {
  const tables = Object.fromEntries(tableNouns.map((noun) => [noun, new Map()]));
  if (!areTables(tables)) throw new Error("A program lacks one of its tables");
  return { id, version: 0, facts, ...tables };
}

const areTables = (tables: object): tables is Tables => tableNouns.every((noun) => noun in tables);

/** What the program holds under a noun and an id; undefined where there is none. */
export function entityOf(program: Program, noun: string, id: string): Nouns[Noun] | undefined {
  if (noun === "facts") return id === program.id ? program.facts : undefined;
  if (!isTableNoun(noun)) return undefined;
  const table: Table<Nouns[Noun]> = program[noun];
  return table.get(id);
}

/** Ids for new entities of one command: sequential inside the program, in the order asked for. */
export function idMint(program: Program): (noun: Noun) => string {
  const minted = new Map<Noun, number>();
  return (noun) => {
    const before = minted.get(noun) ?? sizeOf(program, noun);
    minted.set(noun, before + 1);
    return idFor(noun, before + 1);
  };
}

/** What is kept by page is not counted here; its ids follow the program's version. */
function sizeOf(program: Program, noun: Noun): number {
  if (noun === "facts") return 0;
  return isTableNoun(noun) ? program[noun].size : program.version;
}

/** Remembers a derived value per program value; a new version starts afresh. */
export function remembered<T>(derive: (program: Program) => T): (program: Program) => T {
  const memory = new WeakMap<Program, T>();
  return (program) => {
    const known = memory.get(program);
    if (known !== undefined) return known;
    const fresh = derive(program);
    memory.set(program, fresh);
    return fresh;
  };
}

/** As many answers of one question are kept per program value, the latest ones. */
const keptAnswers = 24;

/** The same for what is derived with a question, such as a day or a stream; questions are told apart by their JSON. */
export function rememberedFor<Q extends readonly unknown[], T>(
  derive: (program: Program, ...question: Q) => T,
): (program: Program, ...question: Q) => T {
  const memory = remembered((_program: Program) => new Map<string, T>());
  return (program, ...question) => {
    const known = memory(program);
    const key = JSON.stringify(question);
    const found = known.get(key) ?? derive(program, ...question);
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) if (known.size > keptAnswers) known.delete(oldest);
    return found;
  };
}

/** Groups a table by a key, remembered for as long as that table stays the same. */
export function groupedBy<N extends TableNoun>(
  noun: N,
  keyOf: (entity: Nouns[N]) => string | null,
) {
  const memory = new WeakMap<object, ReadonlyMap<string, readonly Nouns[N][]>>();
  return (program: Program): ReadonlyMap<string, readonly Nouns[N][]> => {
    const tables: Tables = program;
    const table: Table<Nouns[N]> = tables[noun];
    const known = memory.get(table);
    if (known) return known;
    const groups = new Map<string, Nouns[N][]>();
    for (const entity of table.values()) {
      const key = keyOf(entity);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(entity);
      else groups.set(key, [entity]);
    }
    memory.set(table, groups);
    return groups;
  };
}

export const deliverablesOfStream = groupedBy("deliverable", (d) => d.workstreamId);
export const deliverablesOfSprint = groupedBy("deliverable", (d) => d.sprintId);
export const sprintItemsOf = groupedBy("sprintItem", (item) => item.deliverableId);
export const itemsOfSprint = groupedBy("sprintItem", (item) => item.sprintId);
export const criteriaOf = groupedBy("criterion", (c) =>
  c.removed ? null : `${c.subjectNoun}:${c.subjectId}`,
);
export const evidenceOf = groupedBy("evidence", (e) =>
  e.removedReason === null ? `${e.subjectNoun}:${e.subjectId}` : null,
);
export const dependenciesInto = groupedBy("dependency", (d) => (isLive(d) ? d.toId : null));
export const dependenciesFrom = groupedBy("dependency", (d) => (isLive(d) ? d.fromId : null));
export const partsOfOutcome = groupedBy("outcomePart", (part) => part.outcomeId);
export const conditionsOfGate = groupedBy("condition", (c) => c.gateId);
/** Proposed decisions of a gate, refused and withdrawn ones too, in the order they were proposed. */
export const decisionsOfGate = groupedBy("gateDecision", (one) => one.gateId);
export const signaturesOfDecision = groupedBy("signature", (one) => one.decisionId);
export const gatesOfSubject = groupedBy("gate", (g) =>
  g.droppedReason === null ? `${g.subjectNoun}:${g.subjectId}` : null,
);

export const capacitiesOfSprint = groupedBy("streamCapacity", (one) => one.sprintId);
export const standupNotesOf = groupedBy("standupNote", (note) => note.workstreamId);
export const mentionsOfStream = groupedBy("blockerMention", (one) => one.workstreamId);
export const reviewsOfSprint = groupedBy("sprintReview", (review) => review.sprintId);
export const adjustmentsOfSprint = groupedBy("adjustment", (one) => one.sprintId);
export const feedbackOfSprint = groupedBy("feedback", (one) => one.sprintId);
export const retrospectivesOfSprint = groupedBy("retrospective", (one) => one.sprintId);
export const pointsOfRetro = groupedBy("retroPoint", (point) => point.retrospectiveId);
export const actionsOfRetro = groupedBy("retroAction", (action) => action.retrospectiveId);
export const energyOfSprint = groupedBy("energyReading", (reading) => reading.sprintId);
export const interventionsOf = groupedBy("intervention", (one) => one.warningId);

function isLive(dependency: Nouns["dependency"]): boolean {
  return dependency.state !== "CANCELLED";
}
