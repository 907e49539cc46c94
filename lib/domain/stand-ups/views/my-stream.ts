/** A stream lead's day: what I have in work, what others and I wait for, notices to answer, clocks that run. */
import { mayRead } from "../../access.ts";
import type { Day } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import type { DeliverableRow, LogPanel } from "../../deliverables/views/deliverable-row.ts";
import { deliverableRow, logPanel } from "../../deliverables/views/deliverable-row.ts";
import { answerImpactNotice } from "../../dependencies/commands/answer-impact-notice.ts";
import type { Waits } from "../../dependencies/views/wait-row.ts";
import { waitsOfStream } from "../../dependencies/views/wait-row.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareIds } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import { noticeClock, noticesAskedOf } from "../../escalations/notice-clock.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { renewalsFor } from "../../evidence/views/evidence-to-renew.ts";
import type { Deliverable, Workstream } from "../../nouns.ts";
import { deliverablesOfOwner } from "../../people/responsibilities.ts";
import { sprintDayWords } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream, rememberedFor } from "../../program.ts";
import { evidenceOn } from "../../reports/evidence-status.ts";
import type { ReviewRow } from "../../reviews/views/reviews.ts";
import { reviewsWaitingFor } from "../../reviews/views/reviews.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { DeliverableState, Pillar, StatusValue } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import type { ClockRow } from "./clocks.ts";
import { clocksFor } from "./clocks.ts";
import type { StandupPanel } from "./standup-panel.ts";
import { standupPanel } from "./standup-panel.ts";

export interface StreamChoice {
  readonly id: string;
  readonly label: string;
  readonly current: boolean;
}

export interface NoticeRow {
  readonly id: string;
  readonly causeId: string;
  readonly causeTitle: string;
  readonly causeStream: string;
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly slipWorkingDays: number;
  readonly affected: readonly { readonly id: string; readonly title: string }[];
  readonly answerBy: Day;
  readonly overdue: boolean;
  readonly answer: AvailabilityLine;
}

export interface StateGroup {
  readonly state: DeliverableState;
  readonly word: string;
  readonly rows: readonly (DeliverableRow & { readonly panel: LogPanel | null })[];
}

export interface MyStream {
  readonly streams: readonly StreamChoice[];
  readonly stream: {
    readonly id: string;
    readonly name: string;
    readonly leadName: string;
    readonly pillars: readonly Pillar[];
    readonly claimed: StatusValue | null;
    readonly evidence: StatusValue;
  } | null;
  readonly sprintWords: string | null;
  readonly sprintNumber: number | null;
  readonly today: Day;
  /** In work today: blocked, returned, in progress. */
  readonly inWork: number;
  readonly loggedToday: number;
  readonly blocked: number;
  readonly late: number;
  readonly groups: readonly StateGroup[];
  /** Open ones that got no form because there are too many; they are a click away. */
  readonly leftOut: number;
  readonly acceptedInSprint: readonly DeliverableRow[];
  readonly othersWait: Waits;
  readonly youWait: Waits;
  readonly notices: readonly NoticeRow[];
  readonly clocks: readonly ClockRow[];
  readonly reviews: readonly ReviewRow[];
  readonly renewals: readonly EvidenceShown[];
  /** Null for whoever may not read stand-up notes. */
  readonly standup: StandupPanel | null;
}

const order: readonly DeliverableState[] = [
  "BLOCKED",
  "RETURNED",
  "IN_PROGRESS",
  "IN_REVIEW",
  "COMMITTED",
  "READY",
  "PROPOSED",
];
const inWork: ReadonlySet<DeliverableState> = new Set(["BLOCKED", "RETURNED", "IN_PROGRESS"]);
/** Forms on one page: a stream with more in hand than this does not log them all in a day. */
const mostInHand = 40;
/** What comes next only fills the page up to this many rows. */
const mostWithNext = 15;
const next: ReadonlySet<DeliverableState> = new Set(["READY", "PROPOSED"]);
const nothing: Waits = { rows: [], count: 0, overdue: 0 };

/** `wantedId` is the stream asked for; the reader's first one without it. */
export function myStream(
  program: Program,
  wantedId: string | null,
  situation: Situation,
): MyStream {
  const streams = streamsFor(program, situation);
  const stream = streams.find((one) => one.id === wantedId) ?? streams[0] ?? null;
  const all = stream ? (deliverablesOfStream(program).get(stream.id) ?? []) : [];
  const open = stream ? openOfStream(program, stream.id) : [];
  const shown = fittingOnPage(open).map((one) => ({
    ...deliverableRow(program, one, situation),
    panel: logPanel(program, one, situation),
  }));
  const sprint = currentSprint(program, situation.today);
  const working = shown.filter((row) => inWork.has(row.state));
  const waits = stream
    ? waitsOfStream(program, stream.id, situation)
    : { othersWait: nothing, youWait: nothing };
  return {
    streams: streams.map(({ id, name }) => ({
      id,
      label: `${id} ${name}`,
      current: id === stream?.id,
    })),
    stream: stream ? headOf(program, stream, situation) : null,
    sprintWords: sprintDayWords(program, situation.today),
    sprintNumber: sprint?.number ?? null,
    today: situation.today,
    inWork: working.length,
    loggedToday: working.filter((row) => row.loggedToday).length,
    blocked: shown.filter((row) => row.state === "BLOCKED").length,
    late: shown.filter((row) => row.late).length,
    groups: order.flatMap((state) => {
      const rows = shown.filter((row) => row.state === state);
      return rows.length > 0 ? [{ state, word: wordFor(state), rows }] : [];
    }),
    leftOut: open.length - shown.length,
    acceptedInSprint: all
      .filter(
        (one) => sprint !== null && one.acceptedDay !== null && one.acceptedDay >= sprint.startDay,
      )
      .map((one) => deliverableRow(program, one, situation)),
    ...waits,
    notices: stream ? noticesFor(program, stream.id, situation) : [],
    clocks: clocksFor(program, stream?.id ?? null, situation),
    reviews: reviewsWaitingFor(program, situation),
    renewals: renewalsFor(program, situation),
    standup: stream ? standupPanel(program, stream.id, situation) : null,
  };
}

const openOfStream = rememberedFor((program, workstreamId: string) =>
  (deliverablesOfStream(program).get(workstreamId) ?? []).filter(isOpen).sort(byState),
);

/** What is in hand, and of what comes next as many as still fit. */
function fittingOnPage(open: readonly Deliverable[]): readonly Deliverable[] {
  const inHand = open.filter((one) => !next.has(one.state)).slice(0, mostInHand);
  const coming = open
    .filter((one) => next.has(one.state))
    .slice(0, Math.max(0, mostWithNext - inHand.length));
  return [...inHand, ...coming];
}

/** Streams I lead, then those I own something in; who runs the program may look into every one. */
function streamsFor(program: Program, situation: Situation): readonly Workstream[] {
  const member = memberOf(program, situation.actor);
  if (!member) return [];
  const led = streamsLedBy(program).get(member.id) ?? [];
  const owned = (deliverablesOfOwner(program).get(member.id) ?? []).flatMap(
    (one) => program.workstream.get(one.workstreamId) ?? [],
  );
  const every = mayRead(program, "every-stream", situation) ? [...program.workstream.values()] : [];
  return [...new Set([...led, ...owned, ...every])].filter((one) => one.state !== "DROPPED");
}

function headOf(program: Program, stream: Workstream, situation: Situation) {
  return {
    id: stream.id,
    name: stream.name,
    leadName: nameOf(program, stream.leadId),
    pillars: stream.pillars,
    claimed: stream.claimedStatus,
    evidence: evidenceOn(program, situation).ofStream.get(stream.id)?.status ?? "NOT_STARTED",
  };
}

function byState(a: Deliverable, b: Deliverable): number {
  const far = "9999";
  const expected = (one: Deliverable) => one.forecastDay ?? one.dueDay ?? far;
  return (
    order.indexOf(a.state) - order.indexOf(b.state) ||
    (expected(a) < expected(b) ? -1 : expected(a) > expected(b) ? 1 : compareIds(a.id, b.id))
  );
}

/** I-26: notices nobody answered, with the day by which an answer is due. */
export function noticesFor(
  program: Program,
  workstreamId: string,
  situation: Situation,
): readonly NoticeRow[] {
  return (noticesAskedOf(program).get(workstreamId) ?? []).map((notice) => {
    const cause = program.deliverable.get(notice.causeId);
    const { answerByDay: answerBy, late } = noticeClock(program, notice, situation.today);
    return {
      id: notice.id,
      causeId: notice.causeId,
      causeTitle: cause?.title ?? notice.causeId,
      causeStream: program.workstream.get(cause?.workstreamId ?? "")?.name ?? "",
      fromDay: notice.fromDay,
      toDay: notice.toDay,
      slipWorkingDays: notice.slipWorkingDays,
      affected: notice.affectedIds.map((id) => ({
        id,
        title: program.deliverable.get(id)?.title ?? id,
      })),
      answerBy,
      overdue: late,
      answer: availabilityLine(availability(answerImpactNotice, program, notice.id, situation)),
    };
  });
}
