/** What waits for what: an order must exist, ends must be real, promises are kept or told, slips are answered. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { noticeClock } from "../../escalations/notice-clock.ts";
import { dependenciesInto } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import type { LinkType } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { circlesClosedBy } from "../circle.ts";
import { providerName, receiverStreamId, waitsForAgreement } from "../dependency-ends.ts";
import type { Link } from "../dependency-graph.ts";
import { resolutionRates } from "../dependency-rate.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });
/** A circle of one is told by its two ends. */
const ends = 2;

/**
 * I-24 (seed EG4): a plan that runs in a circle has no order. `nameOf` is what a deliverable is called
 * that is not in the program yet (a row of a plan being brought in).
 */
export const closesCircle = rule<{
  subject: Ref;
  links: readonly Link[];
  nameOf?: (id: string) => string;
}>({
  id: "I-24",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EG4"),
  statement: "A deliverable can't depend on itself, directly or through others.",
  objection: "This would create a circular dependency: {circle}.",
  remedy: "Leave out one of these dependencies, or split one of the deliverables.",
  check: (program, { subject, links, nameOf = (id) => id }) =>
    circlesClosedBy(program, links).map((circle) => ({
      subject,
      facts: {
        circle: `${circle.map(nameOf).join(" → ")}${circle.length > ends ? "" : ", which would depend on itself"}`,
      },
    })),
});

/**
 * I-26 (seed CC1): a slip is a question to every stream it touches. Touched are the streams of each
 * direct and indirect successor, and the streams that deliver into one of these successors too:
 * what they promised for a day is now wanted on another. The stream that slips said so itself and is
 * not asked. Quiet while the answer is not due, warns afterwards; the clock then takes it to L2.
 */
export const slipUnanswered = rule<{ noticeId: string }>({
  id: "I-26",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("CC1"),
  statement:
    "Every stream affected by a delay responds: replan, absorb or no effect. A missing response warns, then escalates to L2.",
  objection:
    "{stream} has not responded to the delay of {cause} ({slip:working day}, to {toDay}), which affects {affected}: asked {waited:working day} ago, due {due}, escalates to L2 on {climbs}.",
  remedy: "Respond on Dependencies: replan, absorb or no effect.",
  check: (program, { noticeId }, { today }) => {
    const notice = program.impactNotice.get(noticeId);
    if (!notice) return [];
    const clock = noticeClock(program, notice, today);
    if (!clock.running) return [];
    return [
      {
        subject: { noun: "impactNotice", id: noticeId },
        severity: clock.late ? "WARNS" : "INFORMS",
        facts: {
          stream: program.workstream.get(notice.workstreamId)?.name ?? notice.workstreamId,
          cause: notice.causeId,
          slip: notice.slipWorkingDays,
          toDay: notice.toDay,
          affected: notice.affectedIds.join(", "),
          waited: clock.workingDays,
          due: clock.answerByDay,
          climbs: clock.escalatesOnDay,
        },
      },
    ];
  },
});

/** I-27 (seed EA2, EG4): nobody depends on a promise that nobody gave. */
export const notAgreedInTime = rule<{ dependencyId: string }>({
  id: "I-27",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA2, EG4"),
  statement: "A stream asked to provide for another stream agrees within a few working days.",
  objection:
    "{provider} has not agreed to provide {from} for {to} ({receiver}): proposed {waited:working day} ago, the limit is {allowed}.",
  remedy:
    "Ask its lead to agree or to offer what is possible. Otherwise the EATP decides in the integration review.",
  check: (program, { dependencyId }, { today }) => {
    const dependency = program.dependency.get(dependencyId);
    const waits = dependency ? waitsForAgreement(program, dependency, today) : null;
    if (!dependency || !waits?.late) return [];
    const stream = (id: string | null) => program.workstream.get(id ?? "")?.name ?? "nobody";
    const from = program.deliverable.get(dependency.fromId ?? "")?.workstreamId;
    return [
      {
        subject: { noun: "dependency", id: dependencyId },
        facts: {
          provider: stream(from ?? dependency.fromWorkstreamId),
          receiver: stream(receiverStreamId(program, dependency)),
          from: providerName(program, dependency),
          to: dependency.toId,
          waited: waits.workingDays,
          allowed: settingOf(program, "dependencyAgreeWorkingDays"),
        },
      },
    ];
  },
});

/** I-28 (seed CC2): dependencies that come late tell early that a program stalls. Of the program where no stream is named. */
export const resolutionRateLow = rule<{ workstreamId?: string | null }>({
  id: "I-28",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("CC2"),
  statement: "Most dependencies that fell due recently were resolved by the day they were needed.",
  objection:
    "{resolved} of {due:dependency|dependencies} due in the last {window:working day} {resolved?was|were} resolved on time: {percent}%. The target is {floor}%.",
  remedy: "Review the overdue dependencies. Agree new dates or escalate.",
  check: (program, { workstreamId = null }, { today }) => {
    const rates = resolutionRates(program, today);
    const rate = workstreamId === null ? rates.program : rates.byStream.get(workstreamId);
    const floor = settingOf(program, "dependencyRateFloor");
    if (!rate || rate.ratio === null || rate.ratio >= floor) return [];
    const percentOf = (ratio: number) => Math.round(ratio * 100);
    return [
      {
        subject:
          workstreamId === null
            ? { noun: "facts", id: program.id }
            : { noun: "workstream", id: workstreamId },
        facts: {
          due: rate.due,
          resolved: rate.resolved,
          percent: percentOf(rate.ratio),
          floor: percentOf(floor),
          window: settingOf(program, "dependencyWindowWorkingDays"),
        },
      },
    ];
  },
});

/** T-50: somebody or something provides. */
export const nobodyProvides = rule<{
  subject: Ref;
  fromId: string | null;
  fromOutside: string | null;
  fromWorkstreamId: string | null;
}>({
  id: "T-50",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A dependency names one provider: a deliverable, a stream or somebody outside the program.",
  objection: "{fault}",
  remedy: "Choose a deliverable, or say what is provided and by whom.",
  check: (_program, { subject, fromId, fromOutside, fromWorkstreamId }) => {
    const named = (fromOutside ?? "").trim() !== "";
    if (fromId !== null && (named || fromWorkstreamId !== null)) {
      return [{ subject, facts: { fault: "Two providers are named. Choose one." } }];
    }
    return fromId !== null || named
      ? []
      : [{ subject, facts: { fault: "Say what is provided and by whom." } }];
  },
});

/** T-51: the same two ends are not joined twice by the same kind of link. */
export const joinedAlready = rule<{
  subject: Ref;
  fromId: string | null;
  fromOutside: string | null;
  toId: string;
  linkType: LinkType;
}>({
  id: "T-51",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Two deliverables have at most one dependency of each type.",
  objection: "{from} → {to} already exists as {id} ({linkType}, {state}).",
  remedy: "Edit that one instead.",
  check: (program, { subject, fromId, fromOutside, toId, linkType }) => {
    const same = (dependenciesInto(program).get(toId) ?? []).find(
      (one) =>
        one.fromId === fromId &&
        one.linkType === linkType &&
        (fromId !== null || one.fromOutside === fromOutside?.trim()),
    );
    if (!same) return [];
    return [
      {
        subject,
        facts: {
          from: providerName(program, same),
          to: toId,
          id: same.id,
          linkType: wordFor(linkType).toLowerCase(),
          state: wordFor(same.state).toLowerCase(),
        },
      },
    ];
  },
});

/** T-52: a promise after the need is a risk from the moment it is given. */
export const promisedAfterNeed = rule<{ dependencyId: string; day: Day }>({
  id: "T-52",
  severity: "INFORMS",
  overridableBy: [],
  ...ownOrder,
  statement: "A committed date later than the date needed puts the dependency at risk.",
  objection: "{to} needs it by {needByDay}. A committed date of {day} puts it at risk.",
  remedy: "Agree on another date with the receiving lead, or replan. The receiving lead sees this.",
  check: (program, { dependencyId, day }) => {
    const dependency = program.dependency.get(dependencyId);
    const needByDay = dependency?.needByDay ?? null;
    if (!dependency || needByDay === null || compareDays(day, needByDay) <= 0) return [];
    return [
      {
        subject: { noun: "dependency", id: dependencyId },
        facts: { to: dependency.toId, needByDay, day },
      },
    ];
  },
});

/** T-53: what is called resolved while its provider is not accepted. */
export const resolvedUnaccepted = rule<{ dependencyId: string }>({
  id: "T-53",
  severity: "WARNS",
  overridableBy: ["EATP"],
  ...ownOrder,
  statement: "A dependency is resolved when the deliverable it waits for is accepted.",
  objection: "{from} ({title}) is {state}, not accepted.",
  remedy: "Wait until it is accepted, or say what the receiver already has.",
  check: (program, { dependencyId }) => {
    const provider = program.deliverable.get(program.dependency.get(dependencyId)?.fromId ?? "");
    if (!provider || provider.state === "ACCEPTED") return [];
    return [
      {
        subject: { noun: "dependency", id: dependencyId },
        facts: {
          from: provider.id,
          title: provider.title,
          state: wordFor(provider.state).toLowerCase(),
        },
      },
    ];
  },
});

export const dependencyRules = [
  closesCircle,
  slipUnanswered,
  notAgreedInTime,
  resolutionRateLow,
  nobodyProvides,
  joinedAlready,
  promisedAfterNeed,
  resolvedUnaccepted,
];
