/** Which gates come up, what their criteria suggest and why, what is still owed, what was loosened (E6). */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import { placeOfList } from "../../lists/list-names.ts";
import type { Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import { routes } from "../../routes.ts";
import { titleOf } from "../../subjects.ts";
import { scheduleGate } from "../commands/schedule-gate.ts";
import { openConditionsOf } from "../gate-conditions.ts";
import { signingOfGate } from "../gates-to-sign.ts";
import { gatesOfCycle } from "../packed-subjects.ts";
import type { ConditionRow, GateRow } from "./gate-row.ts";
import { conditionRow, gateRow } from "./gate-row.ts";
import type { WeakenedRow } from "./weakened-row.ts";
import { weakenedOn, weakenedRow } from "./weakened-row.ts";

export interface GateQuestion {
  /** "Waiting for your signature". */
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

export interface GateList {
  readonly today: Day;
  /** Not decided, soonest first; those without a day last. */
  readonly comingUp: readonly GateRow[];
  readonly comingUpTotal: number;
  /** Decided, newest first. */
  readonly decided: readonly GateRow[];
  readonly decidedTotal: number;
  /** Open conditions by due day. */
  readonly conditions: readonly ConditionRow[];
  readonly overdue: number;
  /** Waived or loosened criteria in force today. */
  readonly weakened: readonly WeakenedRow[];
  readonly weakenedTotal: number;
  /** What of the list of all gates wants somebody, with the address of the part. */
  readonly questions: readonly GateQuestion[];
  /** Downloads the evidence pack of the current cycle's gates; null without a cycle or a gate. */
  readonly pack: { readonly label: string; readonly href: string } | null;
  readonly schedule: AvailabilityLine;
  readonly choices: {
    /** "workstream:W1" and what it is called. */
    readonly subjects: readonly { readonly value: string; readonly label: string }[];
    readonly people: readonly { readonly id: string; readonly name: string }[];
  };
}

/** `most` caps each list, so that two thousand gates do not become one page. */
export function gateList(program: Program, situation: Situation, most: number): GateList {
  const { comingUp, decided } = sorted(program);
  const weakened = weakenedOn(program, situation);
  const open = [...program.condition.values()]
    .filter((condition) => condition.closedDay === null)
    .sort((a, b) => compareDays(a.dueDay, b.dueDay))
    .map((condition) => conditionRow(program, condition, situation));
  return {
    today: situation.today,
    comingUp: comingUp.slice(0, most).map((gate) => gateRow(program, gate, situation)),
    comingUpTotal: comingUp.length,
    decided: decided.slice(0, most).map((gate) => gateRow(program, gate, situation)),
    decidedTotal: decided.length,
    conditions: open,
    overdue: open.filter(({ overdue }) => overdue).length,
    weakened: weakened.slice(0, most).map((criterion) => weakenedRow(program, criterion)),
    weakenedTotal: weakened.length,
    questions: questionsOn(program, situation),
    pack: packOf(program),
    schedule: availabilityLine(availability(scheduleGate, program, program.id, situation)),
    choices: {
      subjects: subjectsOf(program),
      people: [...program.member.values()]
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ id, name })),
    },
  };
}

const sorted = remembered((program) => {
  const live = [...program.gate.values()].filter(({ droppedReason }) => droppedReason === null);
  return {
    comingUp: live.filter(({ outcome }) => outcome === null).sort(soonestFirst),
    decided: live
      .filter(({ outcome }) => outcome !== null)
      .sort((a, b) => ((a.decidedAt ?? "") < (b.decidedAt ?? "") ? 1 : -1)),
  };
});

function packOf(program: Program): GateList["pack"] {
  const cycle = program.cycle.get(program.facts.currentCycleId ?? "");
  return cycle && gatesOfCycle(program, cycle).length > 0
    ? {
        label: `Download evidence pack of cycle ${cycle.number}`,
        href: routes.cyclePack(program.facts.slug, cycle.id),
      }
    : null;
}

function questionsOn(program: Program, { actor }: Situation): readonly GateQuestion[] {
  const { comingUp, decided } = sorted(program);
  const reader = memberOf(program, actor)?.id;
  const live = [...comingUp, ...decided];
  const question = (label: string, query: string, is: (gate: Gate) => boolean) => ({
    label,
    count: live.filter(is).length,
    href: routes.place(program.facts.slug, placeOfList("gates", query)),
  });
  return [
    question(
      "Waiting for your signature",
      "signatures=mine",
      ({ id }) => reader !== undefined && signingOfGate(program, id).toSign.includes(reader),
    ),
    question("Signatures outdated", "signatures=OUTDATED", ({ id }) =>
      signingOfGate(program, id).standings.includes("OUTDATED"),
    ),
    question(
      "Conditions open",
      "conditions=OPEN",
      ({ id }) => openConditionsOf(program, id).length > 0,
    ),
  ];
}

const never = "9999-12-31";

function soonestFirst(a: Gate, b: Gate): number {
  const left = a.scheduledDay ?? never;
  const right = b.scheduledDay ?? never;
  return compareText(left, right) || compareIds(a.id, b.id);
}

/** What a gate can judge, from the widest to the narrowest; deliverables are many and left out. */
function subjectsOf(program: Program): GateList["choices"]["subjects"] {
  const listed = (noun: "cycle" | "workstream" | "sprint" | "outcome" | "useCase", word: string) =>
    [...program[noun].keys()].map((id) => ({
      value: `${noun}:${id}`,
      label: `${word} ${id} · ${titleOf(program, noun, id)}`,
    }));
  return [
    ...listed("cycle", "Cycle"),
    ...listed("workstream", "Workstream"),
    ...listed("sprint", "Sprint"),
    ...listed("outcome", "Outcome"),
    ...listed("useCase", "Use case"),
  ];
}
