/** Impact notices that wait for an answer: those the reader can give first, then the oldest. */
import { may } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { isAsked, noticeClock } from "../../escalations/notice-clock.ts";
import type { ImpactNotice } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ImpactAnswer } from "../../vocabulary.ts";
import { answerImpactNotice } from "../commands/answer-impact-notice.ts";
import { slipUnanswered } from "../rules/dependencies.ts";

export interface NoticeLine {
  readonly id: string;
  readonly causeId: string;
  readonly causeTitle: string;
  readonly streamName: string;
  readonly leadName: string;
  readonly affected: readonly { readonly id: string; readonly title: string }[];
  readonly toDay: Day;
  readonly slipWorkingDays: number;
  readonly workingDays: number;
  readonly answerByDay: Day;
  readonly escalatesOnDay: Day;
  readonly late: boolean;
  /** What I-26 says while it is unanswered. */
  readonly findings: readonly FindingLine[];
  readonly answer: ImpactAnswer | null;
  readonly answerNote: string | null;
  readonly answeredBy: string | null;
  readonly offer: AvailabilityLine;
}

export interface NoticeList {
  readonly waiting: readonly NoticeLine[];
  /** The last few answers. */
  readonly answered: readonly NoticeLine[];
}

const mostAnswered = 8;
const mostWaiting = 40;

/**
 * Up to 40 notices without an answer: those the reader may answer, then the latest of the others, each oldest first;
 * and the last 8 answered, latest first. Notices replaced by a newer one are left out.
 */
export function noticeList(program: Program, situation: Situation): NoticeList {
  const standing = [...program.impactNotice.values()].filter((one) => one.supersededById === null);
  const asked = standing.filter(isAsked);
  // Nothing but the right to answer stands in the way of one that is asked.
  const answerable = new Set(
    asked.filter(({ id }) =>
      may(program, "answer-impact-notice", { noun: "impactNotice", id }, situation),
    ),
  );
  const own = [...answerable].slice(0, mostWaiting);
  const others = asked.filter((one) => !answerable.has(one));
  const waiting = [...own, ...others.slice(Math.max(0, others.length + own.length - mostWaiting))];
  return {
    waiting: waiting.map((one) => line(program, one, situation)),
    answered: standing
      .filter((one) => one.answer !== null)
      .slice(-mostAnswered)
      .reverse()
      .map((one) => line(program, one, situation)),
  };
}

function line(program: Program, notice: ImpactNotice, situation: Situation): NoticeLine {
  const stream = program.workstream.get(notice.workstreamId);
  const titleOf = (id: string) => program.deliverable.get(id)?.title ?? id;
  const { workingDays, answerByDay, escalatesOnDay, late } = noticeClock(
    program,
    notice,
    situation.today,
  );
  return {
    id: notice.id,
    causeId: notice.causeId,
    causeTitle: titleOf(notice.causeId),
    streamName: stream?.name ?? notice.workstreamId,
    leadName: nameOf(program, stream?.leadId ?? null),
    affected: notice.affectedIds.map((id) => ({ id, title: titleOf(id) })),
    toDay: notice.toDay,
    slipWorkingDays: notice.slipWorkingDays,
    workingDays,
    answerByDay,
    escalatesOnDay,
    late,
    findings: slipUnanswered.check(program, { noticeId: notice.id }, situation).map(findingLine),
    answer: notice.answer,
    answerNote: notice.answerNote,
    answeredBy: notice.answeredById === null ? null : nameOf(program, notice.answeredById),
    offer: availabilityLine(availability(answerImpactNotice, program, notice.id, situation)),
  };
}
