/** Everything that is let pass: what is in force on a day, and what has ended (X-06). The only place that counts them. */
import type { Day, Instant } from "../calendar/index.ts";
import { compareInstants, dayOf } from "../calendar/index.ts";
import type { Ref } from "../engine/ids.ts";
import { isLive } from "../engine/override.ts";
import type { Situation } from "../engine/situation.ts";
import { nameOf } from "../engine/situation.ts";
import { escalationClock, isUndecided } from "../escalations/escalation-clock.ts";
import { templateTitle } from "../gates/gate-templates.ts";
import type {
  Control,
  Criterion,
  Escalation,
  Gate,
  Override,
  TemplateCriterion,
} from "../nouns.ts";
import type { Program } from "../program.ts";
import { conditionsOfGate } from "../program.ts";
import { newRoleNoteOf } from "../role-grants.ts";
import { wordFor } from "../vocabulary.ts";
import { counted, plural } from "../wording.ts";
import type { End, Exception, ExceptionInForce } from "./exception.ts";

/** In the order of their kinds, then by id. What is told in confidence is in no report (I-75). */
export const exceptionsEver = (program: Program, situation: Situation): readonly Exception[] => [
  ...[...program.override.values()]
    .filter(({ subjectNoun, subjectId }) => !isConfidential(program, subjectNoun, subjectId))
    .map((one) => overridden(program, one, situation)),
  ...[...program.gate.values()].flatMap((one) => conditionalGate(program, one)),
  ...[...program.criterion.values()].flatMap((one) => criterionLetPass(program, one)),
  ...[...program.templateCriterion.values()].flatMap((one) => templateLoosened(program, one)),
  ...[...program.escalation.values()].flatMap((one) => extensionsOf(program, one, situation)),
  ...[...program.control.values()].flatMap(excusedControl),
];

/**
 * Exceptions in force on the day of the situation, in the order of `exceptionsEver`; those about confidential
 * escalations are left out (I-75).
 */
export const exceptionsInForce = (
  program: Program,
  situation: Situation,
): readonly ExceptionInForce[] =>
  exceptionsEver(program, situation).flatMap(({ shown, ended }) => (ended === null ? [shown] : []));

const isConfidential = (program: Program, noun: string, id: string): boolean =>
  noun === "escalation" && program.escalation.get(id)?.confidential === true;

function roleNote(program: Program, override: Override): string {
  const note = newRoleNoteOf(program, override);
  return note === null ? "" : `. ${note}`;
}

function overridden(program: Program, override: Override, situation: Situation): Exception {
  const { id, ruleId, aspect, byId, role, reason, grantedAt, expiresDay, withdrawn } = override;
  const part = aspect === null ? "" : `, ${aspectWords(program, aspect)}`;
  return {
    shown: {
      kind: "override",
      ref: { noun: "override", id },
      key: id,
      what: `Rule ${ruleId} overridden for ${subjectWords(program, override)}${part} by ${nameOf(program, byId)}, ${wordFor(role)}${roleNote(program, override)}`,
      reason,
      since: dayIn(program, grantedAt),
      until: expiresDay,
    },
    beganAt: grantedAt,
    ended: isLive(override, situation)
      ? null
      : withdrawn
        ? { day: null, how: "withdrawn" }
        : { day: expiresDay, how: "expired" },
  };
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

/** In force while a condition is open; one that was passed on documented exceptions alone, until its cycle is over. */
function conditionalGate(program: Program, gate: Gate): readonly Exception[] {
  if (gate.outcome !== "CONDITIONAL_GO" || gate.droppedReason !== null) return [];
  const conditions = conditionsOfGate(program).get(gate.id) ?? [];
  const open = conditions.filter(({ closedDay }) => closedDay === null);
  const since = gate.decidedAt === null ? null : dayIn(program, gate.decidedAt);
  const on = counted(conditions.length, "condition");
  return [
    {
      shown: {
        kind: "conditional-gate",
        ref: { noun: "gate", id: gate.id },
        key: gate.id,
        what:
          conditions.length === 0
            ? `${gate.name} passed with exceptions`
            : `${gate.name} passed on ${on}${open.length === 0 ? "" : `, ${open.length} still open`}`,
        reason:
          conditions.length === 0
            ? (gate.exceptions ?? "")
            : open.map(({ text, dueDay }) => `${text} (due ${dueDay})`).join("; "),
        since,
        until: latest(open.map(({ dueDay }) => dueDay)),
      },
      beganAt: gate.decidedAt,
      ended:
        conditions.length === 0
          ? endWithCycle(program, since)
          : open.length > 0
            ? null
            : {
                day: latest(conditions.flatMap(({ closedDay }) => closedDay ?? [])),
                how: plural(conditions.length, "its condition was met", "all conditions were met"),
              },
    },
  ];
}

/** What was settled before the current cycle began belongs to a cycle that is over. */
function endWithCycle(program: Program, settledDay: Day | null): End | null {
  const start = program.cycle.get(program.facts.currentCycleId ?? "")?.startDay ?? null;
  return start !== null && settledDay !== null && settledDay < start
    ? { day: start, how: "its cycle is over" }
    : null;
}

/** A criterion asks for less until its subject is dropped, or the cycle in which its subject was settled is over. */
function criterionLetPass(program: Program, criterion: Criterion): readonly Exception[] {
  const { id, subjectId, text, result, resultReason, removed, loosenedCount, waivedUntilDay } =
    criterion;
  if (result !== "WAIVED" && loosenedCount === 0) return [];
  const ref: Ref = { noun: "criterion", id };
  const { assessedAt: beganAt } = criterion;
  const ended = subjectEnd(program, criterion);
  const base = { ref, key: id, until: null };
  return [
    ...(result === "WAIVED" && !removed
      ? [
          {
            shown: {
              ...base,
              kind: "waiver" as const,
              what: `Criterion of ${subjectId} waived: ${text}`,
              reason: resultReason ?? "",
              since: beganAt === null ? null : dayIn(program, beganAt),
              until: waivedUntilDay,
            },
            beganAt,
            ended,
          },
        ]
      : []),
    ...(loosenedCount > 0
      ? [
          {
            shown: {
              ...base,
              kind: "loosened-criterion" as const,
              what: `Criterion of ${subjectId} ${removed ? "removed" : "loosened"} after work had started: ${text}`,
              reason: criterion.loosenedReason ?? "",
              since: null,
            },
            beganAt: null,
            ended,
          },
        ]
      : []),
  ];
}

/** A template asks for less until the cycle in which it was loosened is over. */
function templateLoosened(program: Program, criterion: TemplateCriterion): readonly Exception[] {
  const { id, text, removed, loosenedCount, loosenedReason, loosenedDay } = criterion;
  if (loosenedCount === 0) return [];
  return [
    {
      shown: {
        kind: "loosened-criterion",
        ref: { noun: "templateCriterion", id },
        key: id,
        what: `Criterion ${removed ? "removed from" : "loosened in"} the template “${templateTitle(criterion)}”: ${text}`,
        reason: loosenedReason ?? "",
        since: loosenedDay,
        until: null,
      },
      beganAt: null,
      ended: endWithCycle(program, loosenedDay),
    },
  ];
}

/** Gate P does without it, until it is required again. */
function excusedControl({ id, name, excusedReason, droppedReason }: Control): readonly Exception[] {
  if (excusedReason === null) return [];
  return [
    {
      shown: {
        ...{ kind: "excused-control", ref: { noun: "control", id }, key: id },
        ...{ what: `Control ${id} ${name} is not required for Gate P`, reason: excusedReason },
        ...{ since: null, until: null },
      },
      beganAt: null,
      ended: droppedReason === null ? null : { day: null, how: `${id} was dropped` },
    },
  ];
}

function subjectEnd(program: Program, { subjectNoun, subjectId }: Criterion): End | null {
  const deliverable = subjectNoun === "deliverable" ? program.deliverable.get(subjectId) : null;
  const gate = subjectNoun === "gate" ? program.gate.get(subjectId) : null;
  if (deliverable?.state === "DROPPED" || (gate && gate.droppedReason !== null))
    return { day: null, how: `${subjectId} was dropped` };
  const decided = gate?.decidedAt ?? null;
  return endWithCycle(
    program,
    deliverable?.acceptedDay ?? (decided === null ? null : dayIn(program, decided)),
  );
}

/** More time on a tier is in force while the escalation waits on that tier and the later limit has not passed. */
function extensionsOf(
  program: Program,
  escalation: Escalation,
  situation: Situation,
): readonly Exception[] {
  if (escalation.confidential) return [];
  const { id, title, extensions } = escalation;
  return extensions.map((extension, at) => {
    const { tier, workingDays, reason } = extension;
    const ended = endOfExtension(program, escalation, extension, situation);
    return {
      shown: {
        kind: "extended-escalation",
        ref: { noun: "escalation", id },
        key: `${id}.${at + 1}`,
        what: `${id} ${title}: ${counted(workingDays, "more working day")} on ${wordFor(tier)}`,
        reason,
        since: dayIn(program, extension.at),
        until:
          ended === null
            ? dayIn(program, escalationClock(program, escalation, situation.now).limit)
            : ended.day,
      },
      beganAt: extension.at,
      ended,
    };
  });
}

function endOfExtension(
  program: Program,
  escalation: Escalation,
  { tier, at }: Escalation["extensions"][number],
  { now }: Situation,
): End | null {
  const left = escalation.steps.find(
    (step) => step.tier !== tier && compareInstants(step.at, at) > 0,
  );
  if (left) return { day: dayIn(program, left.at), how: `moved to ${wordFor(left.tier)}` };
  if (!isUndecided(escalation)) {
    const over = escalation.decidedAt ?? escalation.closedAt;
    return {
      day: over === null ? null : dayIn(program, over),
      how: wordFor(escalation.state).toLowerCase(),
    };
  }
  const { limit, overdue } = escalationClock(program, escalation, now);
  return overdue ? { day: dayIn(program, limit), how: "the extended limit passed" } : null;
}

const dayIn = (program: Program, at: Instant): Day => dayOf(program.facts.calendar, at);

const latest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
