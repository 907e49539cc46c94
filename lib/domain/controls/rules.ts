/** Controls: what Gate P asks of them, what activating one wants, and what is found when nobody looks. */
import type { Watch } from "../engine/finding.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { isGateP } from "../gates/gate-p.ts";
import { isPassing } from "../gates/gate-suggestion.ts";
import type { GateOutcome } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { ended, listed } from "../wording.ts";
import type { ControlDescription } from "./control.ts";
import { isKept } from "./control-moves.ts";
import { isTestOverdue, nextTestDay, requiredNotActive } from "./control-tests.ts";

/** nothing leaves Produce while a control that it needs is not active. */
export const requiredControlInactive = rule<{ gateId: string; outcome: GateOutcome }>({
  id: "A-17",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Control activation register (GL-35)",
    url: "https://www.compelframework.org/glossary/gl-35",
  },
  statement:
    "Gate P is decided as go or conditional go only when every required control is active: built, tested and in operation.",
  objection:
    "{id} can't be decided as {outcome}: {count:required control is|required controls are} not active ({which}).",
  remedy: "Test and activate them in the control register, or choose recycle or stop.",
  remedyAt: { label: "Open controls", path: "controls?state=REQUIRED_OPEN" },
  check: (program, { gateId, outcome }) => {
    const gate = program.gate.get(gateId);
    if (!gate || !isGateP(gate) || !isPassing(outcome)) return [];
    const inactive = requiredNotActive(program);
    if (inactive.length === 0) return [];
    const which = inactive
      .map(({ id, state }) => `${id} ${wordFor(state).toLowerCase()}`)
      .join(", ");
    return [
      {
        subject: { noun: "gate", id: gateId },
        facts: {
          id: gateId,
          outcome: wordFor(outcome).toLowerCase(),
          count: inactive.length,
          which,
        },
      },
    ];
  },
});

/** What A-26 asks for, where it is missing. */
function lackingOf(control: ControlDescription): readonly string[] {
  const { type, ownerId, evidenceRequired, testEvery } = control;
  return [
    ...(type === null ? ["its type"] : []),
    ...(ownerId === null ? ["an owner"] : []),
    ...(evidenceRequired.trim() === "" ? ["the evidence required"] : []),
    ...(testEvery === null ? ["how often it is tested"] : []),
  ];
}

/** a control is active when others can see what it is, who answers for it and when it is tested again. */
export const controlIncomplete = rule<{ subject: Ref; control: ControlDescription }>({
  id: "A-26",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Governance control (GL-05)",
    url: "https://www.compelframework.org/glossary/nist-ai-rmf",
  },
  statement:
    "A control is active only with a type (preventive, detective or corrective), an owner, the evidence required and a test frequency.",
  objection: "{id} can't be active without {lacking}.",
  remedy: "Edit the control and add what is missing.",
  check: (_program, { subject, control }) => {
    const lacking = lackingOf(control);
    return lacking.length === 0
      ? []
      : [{ subject, facts: { id: subject.id, lacking: listed(lacking) } }];
  },
});

/** T-230: a control is tested as often as it says. */
export const controlTestOverdue = rule<Watch>({
  id: "T-230",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "A tested or active control is tested again within its frequency.",
  objection: "{id} {name} {overdue}.",
  remedy: "Test it and record the result; somebody other than its owner records a passed test.",
  check: (program, _question, { today }) =>
    [...program.control.values()]
      .filter((one) => isTestOverdue(program, one, today))
      .map((one) => {
        const next = nextTestDay(program, one);
        const overdue =
          next === null
            ? "is active, and no test of it is on record"
            : `was due for a test on ${next}`;
        return {
          subject: { noun: "control", id: one.id },
          facts: { id: one.id, name: one.name, overdue },
        };
      }),
});

/** T-231: what a failed control held back is open. */
export const controlHasFailed = rule<Watch>({
  id: "T-231",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "A failed control is repaired, tested again and activated again.",
  objection: "{id} {name} has failed since {day}: {reason}",
  remedy: "Repair it, record a passed test, and activate it again.",
  check: (program) =>
    [...program.control.values()]
      .filter((one) => isKept(one) && one.state === "FAILED")
      .map(({ id, name, failedDay, failedReason }) => ({
        subject: { noun: "control", id },
        facts: {
          id,
          name,
          day: failedDay ?? "an unknown day",
          reason: ended(failedReason ?? "no reason on record"),
        },
      })),
});

export const controlRules = [
  requiredControlInactive,
  controlIncomplete,
  controlTestOverdue,
  controlHasFailed,
];
