/** Outcomes: what is really delivered, what is only technically complete, which part lags. */
import type { Day } from "../../calendar/index.ts";
import { standingDeliverables } from "../../deliverables/views/deliverable-choices.ts";
import type { DroppedNote } from "../../deliverables/views/dropped-note.ts";
import { droppedNote } from "../../deliverables/views/dropped-note.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Outcome } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { RecordChoice } from "../../stand-ups/views/mention-draft.ts";
import { placeOf } from "../../subjects.ts";
import type { DeliverableState, OutcomeState, Pillar } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { bringBackOutcome } from "../commands/bring-back-outcome.ts";
import { carryOutcome } from "../commands/carry-outcome.ts";
import { createOutcome } from "../commands/create-outcome.ts";
import { deliverOutcome } from "../commands/deliver-outcome.ts";
import { dropOutcome } from "../commands/drop-outcome.ts";
import { editOutcome } from "../commands/edit-outcome.ts";
import { editOutcomePart } from "../commands/edit-outcome-part.ts";
import { excuseOutcomePart } from "../commands/excuse-outcome-part.ts";
import { startOutcome } from "../commands/start-outcome.ts";
import type {
  OutcomeCompleteness,
  PartCompleteness,
  PartStanding,
} from "../outcome-completeness.ts";
import { outcomesCompleteness } from "../outcome-completeness.ts";
import { technologyRunsAhead, whyMissing } from "../rules.ts";

export interface PartLine {
  readonly pillar: Pillar;
  readonly partId: string | null;
  readonly standing: PartStanding;
  readonly statement: string;
  /** "DL21 is in review"; empty when the part is there. */
  readonly why: string;
  readonly deliverables: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: DeliverableState;
    readonly href: string | null;
  }[];
  readonly acceptedCount: number;
  readonly expectedDay: Day | null;
  readonly excuse: string | null;
  readonly lags: boolean;
  readonly edit: AvailabilityLine | null;
  readonly excuseOffer: AvailabilityLine | null;
}

export interface OutcomeRow {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly state: OutcomeState;
  readonly stateWord: string;
  readonly useCaseId: string | null;
  readonly useCase: string | null;
  readonly businessOwnerId: string | null;
  readonly businessOwner: string;
  readonly deliveredDay: Day | null;
  readonly dropped: DroppedNote | null;
  readonly parts: readonly PartLine[];
  readonly presentCount: number;
  readonly laggingPillar: Pillar | null;
  readonly warnings: readonly FindingLine[];
  readonly start: AvailabilityLine | null;
  readonly deliver: AvailabilityLine | null;
  /** The decision to carry it forward technically complete (I-48), of this cycle. */
  readonly carried: { readonly by: string; readonly day: Day; readonly reason: string } | null;
  readonly carry: AvailabilityLine | null;
  readonly edit: AvailabilityLine | null;
  readonly drop: AvailabilityLine | null;
}

export interface OutcomeList {
  readonly slug: string;
  readonly zone: string;
  readonly today: Day;
  readonly outcomes: readonly OutcomeRow[];
  readonly delivered: number;
  readonly technicallyComplete: number;
  readonly inDelivery: number;
  readonly draft: number;
  readonly stopped: number;
  readonly create: AvailabilityLine;
  readonly choices: {
    readonly owners: readonly { readonly id: string; readonly name: string }[];
    readonly useCases: readonly { readonly id: string; readonly name: string }[];
    /** Empty unless a form is open that chooses among them. */
    readonly deliverables: readonly RecordChoice[];
  };
  readonly opened: OutcomeForm | null;
}

/** The one form that is open: a new outcome, or a part to be edited. */
export type OutcomeForm =
  | { readonly kind: "new" }
  | { readonly kind: "part"; readonly partId: string };

const open: readonly OutcomeState[] = ["DRAFT", "IN_DELIVERY", "TECHNICALLY_COMPLETE"];

/**
 * Every outcome with its four parts; stopped ones carry the note of their drop. `asked` is the form to open: with
 * no outcome yet it is always that of a new one.
 */
export function outcomeList(
  program: Program,
  situation: Situation,
  asked: OutcomeForm | null = null,
): OutcomeList {
  const all = outcomesCompleteness(program);
  const opened = all.length === 0 ? ({ kind: "new" } as const) : asked;
  const count = (...states: readonly OutcomeState[]) =>
    all.filter(({ state }) => states.includes(state)).length;
  return {
    slug: program.facts.slug,
    zone: program.facts.calendar.zone,
    today: situation.today,
    outcomes: all.map((one) => outcomeLine(program, one, situation)),
    delivered: count("DELIVERED", "ADOPTED"),
    technicallyComplete: count("TECHNICALLY_COMPLETE"),
    inDelivery: count("IN_DELIVERY"),
    draft: count("DRAFT"),
    stopped: count("STOPPED"),
    create: availabilityLine(availability(createOutcome, program, program.id, situation)),
    choices: {
      owners: [...program.member.values()]
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ id, name })),
      useCases: [...program.useCase.values()].map(({ id, name }) => ({ id, name })),
      deliverables: opened ? standingDeliverables(program) : [],
    },
    opened,
  };
}

function outcomeLine(
  program: Program,
  completeness: OutcomeCompleteness,
  situation: Situation,
): OutcomeRow {
  const { outcome, state, parts, missing, lagging } = completeness;
  const { id } = outcome;
  const isOpen = open.includes(state);
  const asked = (command: Parameters<typeof availability>[0], subjectId: string, when: boolean) =>
    when ? availabilityLine(availability(command, program, subjectId, situation)) : null;
  return {
    id,
    title: outcome.title,
    measure: outcome.measure,
    state,
    stateWord: wordFor(state),
    useCaseId: outcome.useCaseId,
    useCase: outcome.useCaseId ? (program.useCase.get(outcome.useCaseId)?.name ?? null) : null,
    businessOwnerId: outcome.businessOwnerId,
    businessOwner: nameOf(program, outcome.businessOwnerId),
    deliveredDay: outcome.deliveredDay,
    dropped: droppedNote(program, outcome, bringBackOutcome, situation),
    parts: parts.map((part) => ({
      ...partFacts(program, part),
      lags: isOpen && lagging?.pillar === part.pillar,
      edit: part.part ? asked(editOutcomePart, part.part.id, isOpen) : null,
      excuseOffer:
        part.part && part.standing !== "ACCEPTED" && part.standing !== "EXCUSED"
          ? asked(excuseOutcomePart, part.part.id, isOpen)
          : null,
    })),
    presentCount: parts.length - missing.length,
    laggingPillar: isOpen ? (lagging?.pillar ?? null) : null,
    warnings: technologyRunsAhead.check(program, { outcomeId: id }, situation).map(findingLine),
    start: asked(startOutcome, id, state === "DRAFT"),
    deliver: asked(deliverOutcome, id, isOpen && state !== "DRAFT"),
    carried: carriedLine(program, outcome),
    carry: asked(carryOutcome, id, state === "TECHNICALLY_COMPLETE"),
    edit: asked(editOutcome, id, isOpen),
    drop: asked(dropOutcome, id, isOpen),
  };
}

function carriedLine(program: Program, { carried }: Outcome): OutcomeRow["carried"] {
  if (carried?.cycleId !== program.facts.currentCycleId || !carried) return null;
  const { byId, day, reason } = carried;
  return { by: nameOf(program, byId), day, reason };
}

function partFacts(program: Program, part: PartCompleteness) {
  const missing = part.standing === "OPEN" || part.standing === "UNDECLARED";
  return {
    pillar: part.pillar,
    partId: part.part?.id ?? null,
    standing: part.standing,
    statement: part.part?.statement ?? "",
    why: missing ? whyMissing(part) : "",
    deliverables: part.deliverables.map(({ id, title, state }) => ({
      id,
      title,
      state,
      href: placeOf(program, "deliverable", id),
    })),
    acceptedCount: part.acceptedCount,
    expectedDay: part.expectedDay,
    excuse: part.part?.notRequiredReason ?? null,
  };
}
