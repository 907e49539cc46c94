/** One stream: lead and mandate, claim beside evidence with its reasons, its deliverables, and how far the next gate is (L10). */

import type { Day } from "../../calendar/index.ts";
import { bringBackDeliverable } from "../../deliverables/commands/bring-back-deliverable.ts";
import { createDeliverable } from "../../deliverables/commands/create-deliverable.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { domainChoices } from "../../deliverables/views/deliverable-lines.ts";
import type { PersonChoice } from "../../deliverables/views/deliverable-row.ts";
import { groupChoices } from "../../deliverables/views/deliverable-sprint.ts";
import type { DroppedLine, DroppedNote } from "../../deliverables/views/dropped-note.ts";
import { droppedNote } from "../../deliverables/views/dropped-note.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { gateSuggestion } from "../../gates/gate-suggestion.ts";
import type { Deliverable } from "../../nouns.ts";
import { pageOf } from "../../page-of.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream, gatesOfSubject } from "../../program.ts";
import { claimStatus } from "../../reports/commands/claim-status.ts";
import { explainClaim } from "../../reports/commands/explain-claim.ts";
import { reasonWords } from "../../reports/evidence-clauses.ts";
import { evidenceOn } from "../../reports/evidence-status.ts";
import { routes } from "../../routes.ts";
import { placeOf } from "../../subjects.ts";
import type { DeliverableState, GateOutcome, Pillar } from "../../vocabulary.ts";
import { activateWorkstream } from "../commands/activate-workstream.ts";
import { bringBackWorkstream } from "../commands/bring-back-workstream.ts";
import { dropWorkstream } from "../commands/drop-workstream.ts";
import { editWorkstream } from "../commands/edit-workstream.ts";
import type { StreamLine } from "./workstream-list.ts";
import { activeMembers, streamLine } from "./workstream-list.ts";

export interface StreamDeliverable {
  readonly id: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly owner: string;
  readonly points: number;
  readonly state: DeliverableState;
  readonly sprint: { readonly number: number; readonly href: string } | null;
  readonly dueDay: Day | null;
  readonly forecastDay: Day | null;
  readonly acceptedDay: Day | null;
  readonly droppedReason: string | null;
}

export interface WorkstreamPage {
  readonly slug: string;
  readonly zone: string;
  readonly today: Day;
  readonly stream: StreamLine;
  readonly mandate: string;
  readonly claimedBy: string;
  readonly dropped: DroppedNote | null;
  readonly droppedDeliverables: readonly DroppedLine[];
  readonly reasons: readonly { readonly words: string; readonly href: string | null }[];
  readonly states: readonly { readonly state: DeliverableState; readonly count: number }[];
  readonly deliverables: readonly StreamDeliverable[];
  readonly page: number;
  readonly pages: number;
  readonly gates: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string | null;
    readonly scheduledDay: Day | null;
    readonly outcome: GateOutcome | null;
    readonly suggestion: GateOutcome;
    readonly criteria: number;
    readonly met: number;
    readonly criticalUnmet: number;
  }[];
  readonly leads: readonly { readonly id: string; readonly name: string }[];
  readonly edit: AvailabilityLine;
  readonly activate: AvailabilityLine | null;
  readonly drop: AvailabilityLine;
  readonly createDeliverable: AvailabilityLine;
  /** Stakeholder groups that a deliverable could touch. */
  readonly groups: readonly PersonChoice[];
  /** Maturity domains that a deliverable could move. */
  readonly everyDomain: readonly PersonChoice[];
  readonly claim: AvailabilityLine;
  readonly explain: AvailabilityLine | null;
}

/** Rows of one page of deliverables. */
const pageLength = 100;

/** Null when there is no such stream. `page` counts from 1. */
export function workstreamPage(
  program: Program,
  workstreamId: string,
  page: number,
  situation: Situation,
): WorkstreamPage | null {
  const stream = program.workstream.get(workstreamId);
  if (!stream) return null;
  const book = evidenceOn(program, situation);
  const line = streamLine(program, book, stream);
  const all = deliverablesOfStream(program).get(workstreamId) ?? [];
  const shown = pageOf([...all].sort(inPlanOrder), page, pageLength);
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, workstreamId, situation));
  return {
    slug: program.facts.slug,
    zone: program.facts.calendar.zone,
    today: situation.today,
    stream: line,
    mandate: stream.mandate,
    claimedBy: nameOf(program, stream.claimedById),
    dropped: droppedNote(program, stream, bringBackWorkstream, situation),
    droppedDeliverables: droppedOf(program, all, situation),
    reasons: (book.ofStream.get(workstreamId)?.reasons ?? []).map((reason) => ({
      words: reasonWords(reason),
      href: placeOf(program, reason.subject.noun, reason.subject.id),
    })),
    states: countStates(all),
    deliverables: shown.rows.map((deliverable) => deliverableLine(program, deliverable)),
    page: shown.page,
    pages: shown.pages,
    gates: gatesOf(program, workstreamId),
    leads: activeMembers(program),
    edit: asked(editWorkstream),
    activate: stream.state === "DRAFT" ? asked(activateWorkstream) : null,
    drop: asked(dropWorkstream),
    createDeliverable: asked(createDeliverable),
    groups: groupChoices(program),
    everyDomain: domainChoices(program),
    claim: asked(claimStatus),
    explain: line.isOptimistic ? asked(explainClaim) : null,
  };
}

const droppedOf = (
  program: Program,
  all: readonly Deliverable[],
  situation: Situation,
): readonly DroppedLine[] =>
  all.flatMap((one) => {
    const note = droppedNote(program, one, bringBackDeliverable, situation);
    const href = placeOf(program, "deliverable", one.id) ?? "";
    return note ? [{ ...note, title: one.title, href }] : [];
  });

/** What is open first, by due date; then what is finished, by id. */
function inPlanOrder(a: Deliverable, b: Deliverable): number {
  const late = "9999";
  return (
    Number(isOpen(b)) - Number(isOpen(a)) ||
    compareText(a.dueDay ?? late, b.dueDay ?? late) ||
    compareIds(a.id, b.id)
  );
}

function countStates(all: readonly Deliverable[]): WorkstreamPage["states"] {
  const counts = new Map<DeliverableState, number>();
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count }));
}

function deliverableLine(program: Program, deliverable: Deliverable): StreamDeliverable {
  const number = program.sprint.get(deliverable.sprintId ?? "")?.number;
  return {
    id: deliverable.id,
    title: deliverable.title,
    pillar: deliverable.primaryPillar,
    owner: deliverable.ownerId === null ? "nobody yet" : nameOf(program, deliverable.ownerId),
    points: deliverable.points,
    state: deliverable.state,
    sprint:
      number === undefined ? null : { number, href: routes.sprint(program.facts.slug, number) },
    dueDay: deliverable.dueDay,
    forecastDay: deliverable.forecastDay,
    acceptedDay: deliverable.acceptedDay,
    droppedReason: deliverable.droppedReason,
  };
}

function gatesOf(program: Program, workstreamId: string): WorkstreamPage["gates"] {
  const gates = gatesOfSubject(program).get(`workstream:${workstreamId}`) ?? [];
  return gates
    .filter(({ droppedReason }) => droppedReason === null)
    .map((gate) => {
      const { outcome, unmet, criticalUnmet, criteria } = gateSuggestion(program, gate.id);
      return {
        id: gate.id,
        name: gate.name,
        href: placeOf(program, "gate", gate.id),
        scheduledDay: gate.scheduledDay,
        outcome: gate.outcome,
        suggestion: outcome,
        criteria,
        met: criteria - unmet.length,
        criticalUnmet: criticalUnmet.length,
      };
    });
}
