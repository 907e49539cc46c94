/** What was only mentioned, as a blocker somebody can raise with one more click (I-74, L3). */

import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { raiseBlocker } from "../../escalations/commands/raise-blocker.ts";
import { isOpenEscalation } from "../../escalations/escalation-clock.ts";
import { usualDecision } from "../../escalations/wanted-decision.ts";
import { visibleEscalations } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { runningSprint } from "../../sprints/running-sprint.ts";
import type { EscalationSeverity } from "../../vocabulary.ts";
import { settleMention } from "../commands/settle-mention.ts";
import type { MentionThread } from "../mention-threads.ts";

export interface RecordChoice {
  readonly id: string;
  readonly title: string;
}

export interface MentionDraft {
  /** The latest mention of the thread; raising or settling it takes the earlier ones along. */
  readonly mentionId: string;
  readonly workstreamId: string;
  readonly streamName: string;
  readonly leadName: string;
  readonly text: string;
  readonly about: RecordChoice | null;
  readonly straightDays: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The stream's latest note still says it. */
  readonly live: boolean;
  /** Laid before the EATP. */
  readonly drafted: boolean;
  readonly draft: {
    readonly title: string;
    readonly wantedDecision: string;
    readonly severity: EscalationSeverity;
    readonly affectedIds: readonly string[];
    readonly firstSeenDay: Day;
  };
  /** Open escalations of the stream it may belong to already. */
  readonly records: readonly RecordChoice[];
  readonly raise: AvailabilityLine;
  readonly settle: AvailabilityLine;
}

/** A title fits one line. */
const titleMost = 120;

function titleFrom(text: string): string {
  const [line = ""] = text.split(/\r?\n|(?<=[.!?])\s/);
  const trimmed = line.trim().replace(/[.]$/, "");
  return trimmed.length > titleMost ? `${trimmed.slice(0, titleMost - 1).trimEnd()}…` : trimmed;
}

/**
 * A mentioned blocker with the escalation drafted from it: first sentence as title (120 characters at most), high
 * severity where its deliverable stands in the running sprint, else medium (I-74).
 */
export function mentionDraft(
  program: Program,
  thread: MentionThread,
  situation: Situation,
): MentionDraft {
  const { workstreamId, deliverableId, last } = thread;
  const stream = program.workstream.get(workstreamId);
  const deliverable = program.deliverable.get(deliverableId ?? "");
  const committed =
    deliverable?.sprintId != null && deliverable.sprintId === runningSprint(program)?.id;
  return {
    mentionId: last.id,
    workstreamId,
    streamName: stream?.name ?? workstreamId,
    leadName: nameOf(program, stream?.leadId ?? null),
    text: last.text,
    about: deliverable ? { id: deliverable.id, title: deliverable.title } : null,
    straightDays: thread.straightDays,
    firstDay: thread.firstDay,
    lastDay: thread.lastDay,
    live: thread.live,
    drafted: thread.drafted,
    draft: {
      title: titleFrom(last.text),
      wantedDecision: usualDecision(deliverable?.id ?? null),
      severity: committed ? "HIGH" : "MEDIUM",
      affectedIds: deliverable ? [deliverable.id] : [],
      firstSeenDay: thread.firstDay,
    },
    records: openRecords(program, workstreamId, situation),
    raise: availabilityLine(availability(raiseBlocker, program, program.id, situation)),
    settle: availabilityLine(availability(settleMention, program, last.id, situation)),
  };
}

/** Open escalations about a stream or one of its deliverables. */
export function openRecords(
  program: Program,
  workstreamId: string,
  situation: Situation,
): readonly RecordChoice[] {
  return visibleEscalations(program, situation)
    .filter(
      (one) =>
        isOpenEscalation(one) &&
        !one.confidential &&
        (one.workstreamId === workstreamId ||
          one.affectedIds.some((id) => program.deliverable.get(id)?.workstreamId === workstreamId)),
    )
    .map(({ id, title }) => ({ id, title }));
}
