/** What asks for less than it did: waived and loosened criteria, loosened templates, controls that a gate does without. */
import type { Ref } from "../engine/ids.ts";
import { templateTitle } from "../gates/gate-templates.ts";
import type { Control, Criterion, TemplateCriterion } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { End, Exception } from "./exception.ts";
import { dayIn, endWithCycle } from "./exception.ts";

/** A criterion asks for less until its subject is dropped, or the cycle in which its subject was settled is over. */
export function criterionLetPass(program: Program, criterion: Criterion): readonly Exception[] {
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

/** Gate P does without it, until it is required again. */
export function excusedControl({
  id,
  name,
  excusedReason,
  droppedReason,
}: Control): readonly Exception[] {
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

/** A template asks for less until the cycle in which it was loosened is over. */
export function templateLoosened(
  program: Program,
  criterion: TemplateCriterion,
): readonly Exception[] {
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
