/** Dependencies, unanswered notices and reviews that need somebody. */

import { mayRead } from "../../access.ts";
import { dayOf } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { noticeClock } from "../../escalations/notice-clock.ts";
import type { Dependency } from "../../nouns.ts";
import { workInDraftStream } from "../../program/rules/program-shape.ts";
import type { Program } from "../../program.ts";
import { inReviewBy } from "../../reviews/reviews-waiting.ts";
import { counted, listed, plural } from "../../wording.ts";
import { cause } from "../causes.ts";
import { aggravation, consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";
import { technologyAhead } from "./needs-of-outcomes.ts";

const criticalLinks: Source = (
  program,
  reader,
  situation,
  { critical, missedCount, openCount },
) => {
  if (!reader.runsProgram) return [];
  const others: readonly RankedNeed[] =
    missedCount === 0
      ? []
      : [
          {
            id: "dependencies",
            weight: consequence.dependenciesMissed,
            at: "",
            cause: null,
            urgency: "soon",
            sentence: `${missedCount} of ${openCount} open dependencies off the critical path ${plural(missedCount, "is", "are")} past the date needed.`,
            clock: null,
            concerned: [],
            why: byRule("I-28", "Late dependencies are an early sign that the program is stalling"),
            action: { label: "See them", path: "dependencies" },
          },
        ];
  return [...critical.map((one) => linkNeed(program, one, situation, true)), ...others];
};

function linkNeed(
  program: Program,
  one: Dependency,
  situation: Situation,
  critical: boolean,
): RankedNeed {
  const needBy = one.needByDay ?? situation.today;
  const late = needBy < situation.today;
  const promise = one.promises.at(-1);
  const provider = program.workstream.get(one.fromWorkstreamId ?? "");
  const from = one.fromId ?? one.fromOutside ?? provider?.name ?? "another stream";
  const target = program.deliverable.get(one.toId);
  const promised = promise
    ? `; the committed date is ${promise.day}`
    : "; no new date is committed";
  return {
    id: `dependency:${one.id}`,
    weight:
      (critical ? consequence.criticalDependency : consequence.dependencyDue) +
      (late ? aggravation.dependencyLate : 0),
    at: needBy,
    cause: critical
      ? cause("criticalDependencies", from, from)
      : cause("dependenciesOwed", provider?.id ?? from, provider?.name ?? from),
    urgency: late ? "now" : "soon",
    sentence: `${one.toId} ${target?.title ?? ""} ${critical ? "is on the critical path and " : ""}waits for ${from}${late ? promised : `, needed by ${needBy}`}.`,
    clock: dayClock(program, needBy, situation),
    concerned: nameList(program, [
      program.deliverable.get(one.fromId ?? "")?.ownerId ?? provider?.leadId ?? null,
      target?.ownerId ?? null,
    ]),
    why: critical
      ? byRule("X-02", "It is on the critical path, so every day of delay moves the end date")
      : byRule("I-28", "Another stream waits for what your stream provides"),
    action: critical
      ? { label: "See the impact", path: `dependencies?slip=${one.fromId ?? one.toId}` }
      : { label: "Commit to a date", path: `dependencies?open=${one.id}#${one.id}` },
  };
}

const owed: Source = (program, reader, situation, { owedByStream }) =>
  [...reader.streamIds]
    .flatMap((id) => owedByStream.get(id) ?? [])
    .map((one) => linkNeed(program, one, situation, false));

const wordsOfDays = (count: number): string => counted(count, "working day");

/** A lead's own notices, one by one: each wants an answer of its own. */
const owedAnswers: Source = (program, reader, situation, { notices }) =>
  notices
    .filter(({ workstreamId }) => reader.streamIds.has(workstreamId))
    .map((notice) => {
      const { id, causeId, workstreamId, slipWorkingDays, affectedIds } = notice;
      const { answerByDay: due, late } = noticeClock(program, notice, situation.today);
      return {
        id: `impactNotice:${id}`,
        weight: late ? consequence.noticeOverdue : consequence.noticeToAnswer,
        at: due,
        cause: cause(
          "slipsToAnswer",
          workstreamId,
          program.workstream.get(workstreamId)?.name ?? workstreamId,
        ),
        urgency: late ? "now" : "soon",
        sentence: `${causeId} is delayed by ${wordsOfDays(slipWorkingDays)} and affects ${affectedIds.slice(0, 3).join(", ")}. Respond: replan, absorb or no effect.`,
        clock: dayClock(program, due, situation),
        concerned: nameList(program, [program.workstream.get(workstreamId)?.leadId ?? null]),
        why: byRule("I-26", "Without a response, nobody knows what else is delayed"),
        action: { label: "Respond", path: `my-stream?stream=${workstreamId}` },
      };
    });

/** For whoever runs the program: one sentence per slip, however many streams are silent on it. */
const silentStreams: Source = (program, reader, situation, { notices }) => {
  if (!reader.runsProgram) return [];
  const late = notices.filter(
    (notice) =>
      !reader.streamIds.has(notice.workstreamId) &&
      noticeClock(program, notice, situation.today).late,
  );
  const causes = [...new Set(late.map(({ causeId }) => causeId))];
  return causes.map((causeId) => {
    const silent = late.filter((notice) => notice.causeId === causeId);
    const streams = silent.map(({ workstreamId }) => workstreamId);
    const [due = situation.today] = silent
      .map((notice) => noticeClock(program, notice, situation.today).answerByDay)
      .sort();
    const days = wordsOfDays(Math.max(...silent.map(({ slipWorkingDays }) => slipWorkingDays)));
    return {
      id: `slip:${causeId}`,
      weight: consequence.slipUnanswered,
      at: due,
      cause: cause("slipsUnanswered"),
      urgency: "now",
      sentence: `${listed(streams)} ${plural(streams.length, "hasn't", "haven't")} responded to the delay of ${causeId} by ${days}.`,
      clock: dayClock(program, due, situation),
      concerned: nameList(
        program,
        streams.map((id) => program.workstream.get(id)?.leadId ?? null),
      ),
      why: byRule("I-26", "Without a response, nobody knows what else is delayed"),
      action: { label: "See the delay", path: `dependencies?slip=${causeId}` },
    };
  });
};

const reviews: Source = (program, reader, situation) =>
  (inReviewBy(program).get(reader.memberId ?? "") ?? []).map((deliverable) => {
    const { id, title, submittedAt, ownerId } = deliverable;
    const since = submittedAt === null ? null : dayOf(program.facts.calendar, submittedAt);
    return {
      id: `review:${id}`,
      weight: consequence.reviewWaits,
      at: since ?? "",
      cause: cause("reviews"),
      urgency: "soon",
      sentence: `${id} ${title} is submitted. Accept or return it.`,
      clock: since === null ? null : dayClock(program, since, situation),
      concerned: nameList(program, [ownerId]),
      why: byRule("I-14", "Only accepted work counts as progress"),
      action: { label: "Review", path: `my-stream#${id}` },
    };
  });

/** For the EATP and the center of excellence: streams whose work runs while they are still drafts (§2.3.3). */
const draftsAtWork: Source = (program, _reader, situation) => {
  if (!mayRead(program, "every-stream", situation)) return [];
  return workInDraftStream.check(program, {}, situation).map((finding) => ({
    id: `activate:${finding.subject.id}`,
    weight: consequence.streamToActivate,
    at: "",
    cause: cause("draftStreams"),
    urgency: "now",
    sentence: `${finding.facts.stream} is still a draft but has open work in a locked sprint: ${finding.facts.ids}.`,
    clock: null,
    concerned: nameList(program, [program.workstream.get(finding.subject.id)?.leadId ?? null]),
    why: byRule(finding.ruleId, "Only active streams claim a status and appear in reports"),
    action: { label: "Activate the stream", path: `workstreams/${finding.subject.id}` },
  }));
};

export const planNeeds: readonly Source[] = [
  draftsAtWork,
  criticalLinks,
  owed,
  owedAnswers,
  silentStreams,
  reviews,
  technologyAhead,
];
