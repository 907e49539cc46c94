/** I-26: when a day slips, every stream it touches hears of it and answers. */
import type { Day } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, groupedBy } from "../../program.ts";
import { planGraphOf, planNodeOf } from "../plan-graph.ts";
import type { Impact } from "../slip.ts";
import { impactOf } from "../slip.ts";

const standingNotices = groupedBy("impactNotice", (notice) =>
  notice.supersededById === null ? notice.causeId : null,
);

/** What moves when a deliverable is expected on `newDay` instead. */
export const impactOfSlip = (program: Program, deliverableId: string, newDay: Day): Impact =>
  impactOf(
    planGraphOf(program),
    (id) => planNodeOf(program, id),
    program.facts.calendar,
    deliverableId,
    newDay,
  );

/**
 * Stream → deliverables in question, for a slip: the streams of every direct and indirect successor,
 * and those that deliver into one of these too, because their handover loses its day with it. The
 * stream that slips is not told what it said itself.
 */
export function streamsAffected(
  program: Program,
  deliverableId: string,
  impact: Impact,
): ReadonlyMap<string, readonly string[]> {
  const touched = new Map<string, Set<string>>();
  const own = program.deliverable.get(deliverableId)?.workstreamId;
  const tell = (ofId: string, aboutId: string) => {
    const stream = program.deliverable.get(ofId)?.workstreamId;
    if (stream === undefined || stream === own) return;
    const about = touched.get(stream) ?? new Set<string>();
    touched.set(stream, about.add(aboutId));
  };
  const graph = planGraphOf(program);
  for (const { id } of impact.flagged) {
    tell(id, id);
    for (const { from } of graph.incoming.get(id) ?? []) {
      if (from !== deliverableId && planNodeOf(program, from)?.settled === false) tell(from, id);
    }
  }
  return new Map([...touched].map(([stream, about]) => [stream, [...about]]));
}

/** What was agreed for a day that the slipping deliverable no longer keeps is at risk from now on. */
function promisesAtRisk(program: Program, deliverableId: string, newDay: Day): readonly Change[] {
  return (dependenciesFrom(program).get(deliverableId) ?? [])
    .filter(
      ({ state, needByDay }) =>
        (state === "PROPOSED" || state === "AGREED") && needByDay !== null && newDay > needByDay,
    )
    .map(({ id }) => change("dependency-at-risk", id, { state: "AT_RISK" }));
}

/** Notices to the leads of the streams a slip touches; earlier ones of the same cause are superseded. */
export function impactNoticeChanges(
  program: Program,
  deliverableId: string,
  newDay: Day,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const impact = impactOfSlip(program, deliverableId, newDay);
  const standing = standingNotices(program).get(deliverableId) ?? [];
  const changes: Change[] = [...promisesAtRisk(program, deliverableId, newDay)];
  for (const [workstreamId, affectedIds] of streamsAffected(program, deliverableId, impact)) {
    const id = mint("impactNotice");
    changes.push(
      change("impact-notice-raised", id, {
        causeId: deliverableId,
        workstreamId,
        affectedIds,
        fromDay: impact.fromDay,
        toDay: newDay,
        slipWorkingDays: impact.slipWorkingDays ?? 0,
        raisedAt: situation.now,
        answer: null,
        answerNote: null,
        answeredById: null,
        answeredAt: null,
        supersededById: null,
      }),
    );
    for (const notice of standing) {
      if (notice.workstreamId !== workstreamId) continue;
      changes.push(change("impact-notice-superseded", notice.id, { supersededById: id }));
    }
  }
  return changes;
}
