/** Everything that is let pass at present: what a steering report must not leave out (X-06). */
import type { Day, Instant } from "../calendar.ts";
import { dayOf } from "../calendar.ts";
import type { Ref } from "../ids.ts";
import type { Escalation, Gate, Override } from "../nouns.ts";
import { liveOverrides } from "../override.ts";
import type { Program } from "../program.ts";
import { conditionsOfGate } from "../program.ts";
import type { Situation } from "../situation.ts";
import { nameOf } from "../situation.ts";
import { wordFor } from "../vocabulary.ts";
import { isUndecided } from "./escalation-clock.ts";
import { newRoleNoteOf } from "./role-grants.ts";

export type ExceptionKind =
  | "override"
  | "waiver"
  | "conditional-gate"
  | "loosened-criterion"
  | "extended-escalation";

export interface ExceptionInForce {
  readonly kind: ExceptionKind;
  readonly ref: Ref;
  /** What is let pass, in words. */
  readonly what: string;
  readonly reason: string;
  readonly since: Day | null;
  /** The last day; null while it has none. */
  readonly until: Day | null;
}

/** In the order of kinds above, then by id. A gate passed on conditions is told until its cycle is over, closed ones as closed. */
export function exceptionsInForce(
  program: Program,
  situation: Situation,
): readonly ExceptionInForce[] {
  return [
    ...overrides(program, situation),
    ...conditionalGates(program),
    ...criteriaLetPass(program),
    ...extendedEscalations(program),
  ];
}

const overrides = (program: Program, situation: Situation): readonly ExceptionInForce[] =>
  // What is told in confidence is in no report (I-75).
  liveOverrides(program, situation)
    .filter(({ subjectNoun, subjectId }) => !isConfidential(program, subjectNoun, subjectId))
    .map((override) => ({
      kind: "override",
      ref: { noun: "override", id: override.id },
      what: `Rule ${override.ruleId} set aside for ${subjectWords(program, override)}${override.aspect === null ? "" : `, ${aspectWords(program, override.aspect)}`} by ${nameOf(program, override.byId)}, ${wordFor(override.role)}${roleNote(program, override)}`,
      reason: override.reason,
      since: dayIn(program, override.grantedAt),
      until: override.expiresDay,
    }));

const isConfidential = (program: Program, noun: string, id: string): boolean =>
  noun === "escalation" && program.escalation.get(id)?.confidential === true;

function roleNote(program: Program, override: Override): string {
  const note = newRoleNoteOf(program, override);
  return note === null ? "" : `. ${note}`;
}

function subjectWords(program: Program, of: { subjectNoun: string; subjectId: string }): string {
  if (of.subjectNoun === "facts") return "the program";
  if (of.subjectNoun === "sprint")
    return `sprint ${program.sprint.get(of.subjectId)?.number ?? of.subjectId}`;
  const title =
    program.deliverable.get(of.subjectId)?.title ?? program.gate.get(of.subjectId)?.name ?? "";
  return title === "" ? of.subjectId : `${of.subjectId} ${title}`;
}

/** The one part of the subject that is let pass: "People", "sprint 5", "DP-2 from DL15". */
export function aspectWords(program: Program, aspect: string): string {
  const sprint = program.sprint.get(aspect);
  if (sprint) return `sprint ${sprint.number}`;
  const dependency = program.dependency.get(aspect);
  if (dependency)
    return `${aspect} from ${dependency.fromId ?? dependency.fromOutside ?? dependency.fromWorkstreamId}`;
  return program.stakeholderGroup.get(aspect)?.name ?? wordFor(aspect);
}

function conditionalGates(program: Program): readonly ExceptionInForce[] {
  const cycleStart = program.cycle.get(program.facts.currentCycleId ?? "")?.startDay ?? "";
  return [...program.gate.values()].flatMap((gate) => {
    if (gate.outcome !== "CONDITIONAL_GO" || gate.droppedReason !== null) return [];
    const conditions = conditionsOfGate(program).get(gate.id) ?? [];
    const open = conditions.filter(({ closedDay }) => closedDay === null);
    const closed = latest(conditions.flatMap(({ closedDay }) => closedDay ?? []));
    const decided = gate.decidedAt === null ? null : dayIn(program, gate.decidedAt);
    if (open.length === 0 && decided !== null && decided < cycleStart) return [];
    return [conditionalGate(program, gate, conditions.length, open.length, closed, open)];
  });
}

function conditionalGate(
  program: Program,
  gate: Gate,
  conditions: number,
  stillOpen: number,
  closed: Day | null,
  open: readonly { readonly text: string; readonly dueDay: Day }[],
): ExceptionInForce {
  const state =
    stillOpen === 0 ? (conditions === 1 ? "closed" : "all closed") : `${stillOpen} still open`;
  return {
    kind: "conditional-gate",
    ref: { noun: "gate", id: gate.id },
    what: `${gate.name} passed on ${conditions === 1 ? "one condition" : `${conditions} conditions`}, ${state}`,
    reason:
      open.map(({ text, dueDay }) => `${text} (due ${dueDay})`).join("; ") ||
      (gate.exceptions ?? ""),
    since: gate.decidedAt === null ? null : dayIn(program, gate.decidedAt),
    until: stillOpen === 0 ? closed : latest(open.map(({ dueDay }) => dueDay)),
  };
}

function criteriaLetPass(program: Program): readonly ExceptionInForce[] {
  const found: ExceptionInForce[] = [];
  for (const criterion of program.criterion.values()) {
    const { id, subjectId, text, result, resultReason, removed, loosenedCount } = criterion;
    const ref: Ref = { noun: "criterion", id };
    const since = criterion.assessedAt === null ? null : dayIn(program, criterion.assessedAt);
    if (result === "WAIVED" && !removed)
      found.push({
        kind: "waiver",
        ref,
        what: `Criterion of ${subjectId} waived: ${text}`,
        reason: resultReason ?? "",
        since,
        until: null,
      });
    if (loosenedCount > 0)
      found.push({
        kind: "loosened-criterion",
        ref,
        what: `Criterion of ${subjectId} ${removed ? "removed" : "loosened"} after work had started: ${text}`,
        reason: criterion.loosenedReason ?? "",
        since: null,
        until: null,
      });
  }
  return found;
}

const extendedEscalations = (program: Program): readonly ExceptionInForce[] =>
  [...program.escalation.values()].flatMap((escalation) =>
    isUndecided(escalation) && !escalation.confidential ? extensionsOf(program, escalation) : [],
  );

const extensionsOf = (program: Program, escalation: Escalation): readonly ExceptionInForce[] =>
  escalation.extensions.map((extension) => ({
    kind: "extended-escalation",
    ref: { noun: "escalation", id: escalation.id },
    what: `${escalation.id} ${escalation.title}: ${extension.workingDays} more working days on ${wordFor(extension.tier)}`,
    reason: extension.reason,
    since: dayIn(program, extension.at),
    until: null,
  }));

const dayIn = (program: Program, at: Instant): Day => dayOf(program.facts.calendar, at);

const latest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
