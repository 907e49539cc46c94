/** Early warnings: velocity, morale, and warnings that nobody answers. */
import type { Day } from "../../calendar/index.ts";
import { dayOf, workingDaysBetween } from "../../calendar/index.ts";
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { settingOf } from "../../settings.ts";
import { closedSprintsOf } from "../../sprints/program-velocity.ts";
import type { Indicator } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { computedIndicators, moraleSignal, velocitySignal } from "../early-signals.ts";
import { isStanding, waitsSince, warningKey } from "../warnings.ts";

/** An indicator as the subject of a finding. */
export const indicatorRef = (indicator: Indicator): Ref => ({
  noun: "indicatorReading",
  id: indicator,
});

/** I-100 (seed CC2): falling velocity is the first of the warning signals. */
export const velocityFalls = rule<Watch>({
  id: "I-100",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: {
    label: "Troubleshooting and recovery when execution stalls",
    url: "https://www.compel.one/learn/eatp-level-2/m2-4/troubleshooting-and-recovery-when-execution-stalls",
  },
  statement: "Velocity that falls twice in a row, or ends well below calibrated velocity, warns.",
  objection: "Velocity {why}.",
  remedy:
    "Before planning the next sprint, find out what slowed the last one and name who acts on it.",
  check: (program) => {
    const signal = velocitySignal(program);
    if (!signal) return [];
    const { fellTwice, short, last, calibratedPoints } = signal;
    const why = [
      ...(fellTwice ? [`fell twice in a row: ${last.join(", ")} points accepted`] : []),
      ...(short
        ? [`ended at ${last.at(-1)} points, well below the calibrated ${calibratedPoints}`]
        : []),
    ].join("; it ");
    if (why === "") return [];
    const facts = {
      why,
      sprint: closedSprintsOf(program).at(-1)?.number ?? 0,
      accepted: last.at(-1) ?? 0,
      ...(calibratedPoints === null ? {} : { calibrated: calibratedPoints }),
    };
    return [{ subject: indicatorRef("VELOCITY_TREND"), facts }];
  },
});

/** I-101 (seed CC2): morale, from anonymous pulses that enough people answered. */
export const moraleFalls = rule<Watch>({
  id: "I-101",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed CC2", url: null },
  statement:
    "Team morale, an anonymous pulse from 1 to 5 shown from three answers on, warns when it is low or falls sharply.",
  objection: "Team morale is {mean} of 5 ({n} answers, {day}): {why}.",
  remedy:
    "Ask the team, in the retrospective and in person, what is wearing them down, and remove one cause.",
  check: (program) => {
    const signal = moraleSignal(program);
    if (!signal || !(signal.low || signal.fell)) return [];
    const { latest, low, fell, drop } = signal;
    const why = [
      ...(low ? [`below ${settingOf(program, "moraleLeast")}`] : []),
      ...(fell ? [`${drop} lower than in the previous pulse`] : []),
    ].join(", and ");
    const facts = { mean: latest.value, n: latest.n ?? 0, day: latest.day, why };
    return [{ subject: indicatorRef("TEAM_MORALE"), facts }];
  },
});

/**
 * I-103 (seed CC2): intervene before problems harden. Looks at the warnings that the clock keeps and whose cause is
 * there today; `said` holds today's sentence of each by `warningKey`.
 */
export const warningUnanswered = rule<{ said: ReadonlyMap<string, string> }>({
  id: "I-103",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: { label: "Seed CC2", url: null },
  statement:
    "A warning gets an intervention (owner, action and review date) within a few working days, or the execution lead says why it is only watched.",
  objection: "Nobody has acted on a warning ({rule}) for {days:working day}: {sentence}",
  remedy: "Name an owner, an action and a review date, or say why it is only watched.",
  check: (program, { said }, { today }) => {
    const { calendar } = program.facts;
    const most = settingOf(program, "interventionWorkingDays");
    return [...program.warning.values()].flatMap((warning) => {
      const sentence = said.get(warningKey(warning));
      const since = isStanding(warning) ? waitsSince(program, warning) : null;
      if (since === null || sentence === undefined) return [];
      const days = workingDaysBetween(calendar, dayOf(calendar, since), today);
      const { id, ruleId } = warning;
      return days > most
        ? [{ subject: { noun: "warning", id } as const, facts: { days, rule: ruleId, sentence } }]
        : [];
    });
  },
});

/** T-88: what the program works out by itself is not entered by hand. */
export const indicatorIsComputed = rule<{ subject: Ref; indicator: Indicator }>({
  id: "T-88",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A calculated indicator can't be entered by hand.",
  objection: "{indicator} is calculated from the program's data.",
  remedy: "Correct the data it is calculated from: sprints, dependencies, actions or the pulse.",
  check: (_program, { subject, indicator }) =>
    computedIndicators.has(indicator)
      ? [{ subject, facts: { indicator: wordFor(indicator) } }]
      : [],
});

/** T-89: an answer nobody can trace cannot be taken back, so there is only one. */
export const pulseAnsweredAlready = rule<{ pulseId: string; answered: boolean }>({
  id: "T-89",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Each member answers a pulse once.",
  objection:
    "You have already answered this pulse. Answers are anonymous, so yours can't be changed.",
  remedy: "Wait for the next pulse.",
  check: (_program, { pulseId, answered }) =>
    answered ? [{ subject: { noun: "pulse", id: pulseId }, facts: {} }] : [],
});

/** T-90: a sprint has one pulse; only one that too few answered may be asked again. */
export const pulseHeldAlready = rule<{ sprintId: string }>({
  id: "T-90",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Only one pulse is open at a time, and a sprint has no second pulse after the first was shown, because two close together could reveal individual answers.",
  objection: "{why}.",
  remedy: "Close the open pulse first, or open one in the next sprint.",
  check: (program, { sprintId }) => {
    const subject: Ref = { noun: "sprint", id: sprintId };
    const pulses = [...program.pulse.values()];
    const open = pulses.find(({ closedAt }) => closedAt === null);
    if (open) {
      const number = program.sprint.get(open.sprintId)?.number ?? open.sprintId;
      return [{ subject, facts: { why: `The pulse of sprint ${number} is still open` } }];
    }
    const shown = pulses.some((one) => one.sprintId === sprintId && one.mean !== null);
    const number = program.sprint.get(sprintId)?.number ?? sprintId;
    return shown
      ? [
          {
            subject,
            facts: { why: `The pulse of sprint ${number} is closed and its result is shown` },
          },
        ]
      : [];
  },
});

/** T-91: an intervention is looked at again on a day that can still come. */
export const reviewDayPassed = rule<{ subject: Ref; reviewDay: Day }>({
  id: "T-91",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "An intervention is reviewed on a later day.",
  objection: "The review date {reviewDay} is not after today ({today}).",
  remedy: "Choose a later date, when its effect can be seen.",
  check: (_program, { subject, reviewDay }, { today }) =>
    reviewDay > today ? [] : [{ subject, facts: { reviewDay, today } }],
});

export const earlySignalRules = [
  velocityFalls,
  moraleFalls,
  warningUnanswered,
  indicatorIsComputed,
  pulseAnsweredAlready,
  pulseHeldAlready,
  reviewDayPassed,
];
