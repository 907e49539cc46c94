/** Integration reviews held, and the form of the next one with what it should look at. */

import { takesPart } from "../../access.ts";
import type { Day, Instant } from "../../calendar/index.ts";
import { leadsExecution } from "../../duties.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { IntegrationReview } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { runningStreams } from "../../workstreams/running-streams.ts";
import { holdIntegrationReview } from "../commands/hold-integration-review.ts";
import { providerName } from "../dependency-ends.ts";
import { streamsNotIntegrated } from "../rules/integration-review.ts";
import type { CrossStreamLink } from "./integration-board.ts";

export interface ReviewChoice {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** A review as its form holds it. */
export interface ReviewDraft {
  readonly reviewId: string | null;
  readonly day: Day;
  readonly people: readonly ReviewChoice[];
  readonly outcomes: readonly {
    readonly workstreamIds: readonly string[];
    readonly text: string;
  }[];
  readonly decisions: readonly string[];
  readonly dependencies: readonly ReviewChoice[];
}

export interface ReviewRecord {
  readonly id: string;
  readonly day: Day;
  readonly sprintNumber: number | null;
  readonly attendees: readonly string[];
  readonly outcomes: readonly { readonly streams: readonly string[]; readonly text: string }[];
  readonly decisions: readonly string[];
  readonly dependencies: readonly { readonly id: string; readonly label: string }[];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Nothing between streams was settled, so it does not count as held. */
  readonly counts: boolean;
  readonly draft: ReviewDraft;
}

export interface IntegrationReviews {
  readonly today: Day;
  /** Null where this week's is not overdue. */
  readonly overdue: FindingLine | null;
  readonly records: readonly ReviewRecord[];
  readonly hold: AvailabilityLine;
  readonly draft: ReviewDraft;
  readonly streams: readonly { readonly id: string; readonly name: string }[];
  /** Today's is recorded already. */
  readonly heldToday: boolean;
}

/**
 * Reviews held, latest first, and the form for today's. The form lists the given dependencies between streams;
 * those missed or at risk are ticked, as are the leads of running streams and who leads execution.
 */
export function integrationReviews(
  program: Program,
  touches: readonly CrossStreamLink[],
  situation: Situation,
): IntegrationReviews {
  const { today } = situation;
  const [overdue] = streamsNotIntegrated.check(program, {}, situation);
  const records = [...program.integrationReview.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    today,
    overdue: overdue ? findingLine(overdue) : null,
    records: records.map((one) => recordOf(program, one, touches)),
    hold: availabilityLine(availability(holdIntegrationReview, program, program.id, situation)),
    draft: draftOf(program, null, today, touches),
    streams: runningStreams(program).map(({ id, name }) => ({ id, name })),
    heldToday: records.some(({ day }) => day === today),
  };
}

function recordOf(
  program: Program,
  review: IntegrationReview,
  touches: readonly CrossStreamLink[],
): ReviewRecord {
  return {
    id: review.id,
    day: review.day,
    sprintNumber: program.sprint.get(review.sprintId ?? "")?.number ?? null,
    attendees: review.attendeeIds.map((id) => nameOf(program, id)),
    outcomes: review.outcomes.map(({ workstreamIds, text }) => ({
      streams: workstreamIds.map((id) => program.workstream.get(id)?.name ?? id),
      text,
    })),
    decisions: review.decisions,
    dependencies: review.dependencyIds.map((id) => ({ id, label: linkWords(program, id) })),
    recordedBy: nameOf(program, review.recordedById),
    recordedAt: review.recordedAt,
    counts: review.outcomes.length > 0,
    draft: draftOf(program, review, review.day, touches),
  };
}

function linkWords(program: Program, id: string): string {
  const dependency = program.dependency.get(id);
  return dependency ? `${providerName(program, dependency)} → ${dependency.toId}` : id;
}

/** Leads of active streams and who runs the program are ticked beforehand; so is what is at risk. */
function draftOf(
  program: Program,
  review: IntegrationReview | null,
  day: Day,
  touches: readonly CrossStreamLink[],
): ReviewDraft {
  const leads = new Set(runningStreams(program).map(({ leadId }) => leadId));
  const invited = review
    ? new Set(review.attendeeIds)
    : new Set(
        [...program.member.values()]
          .filter(({ id, active, roles }) => active && (leads.has(id) || leadsExecution(roles)))
          .map(({ id }) => id),
      );
  const touched = new Set(
    review?.dependencyIds ??
      touches
        .filter(({ standing }) => standing === "AT_RISK" || standing === "MISSED")
        .map(({ id }) => id),
  );
  const listed = new Set([...touched, ...touches.map(({ id }) => id)]);
  return {
    reviewId: review?.id ?? null,
    day,
    people: [...program.member.values()]
      .filter(({ id, active, roles }) => invited.has(id) || (active && takesPart(roles)))
      .map(({ id, name }) => ({ id, label: name, chosen: invited.has(id) }))
      .sort((a, b) => Number(b.chosen) - Number(a.chosen) || compareText(a.label, b.label)),
    outcomes: review?.outcomes ?? [],
    decisions: review?.decisions ?? [],
    dependencies: [...listed].map((id) => ({
      id,
      label: linkWords(program, id),
      chosen: touched.has(id),
    })),
  };
}
