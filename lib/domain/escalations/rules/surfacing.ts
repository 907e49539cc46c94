/** Does bad news surface? Streams that say nothing, blockers raised late, silence that does not fit the signals. */
import type { Day } from "../../calendar/index.ts";
import { dayOf, workingDaysBetween } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import type { Watch } from "../../engine/finding.ts";
import { rule } from "../../engine/finding.ts";
import { activitySignals } from "../../indicators/activity-signals.ts";
import { warningIndicators } from "../../indicators/indicator-series.ts";
import type { Deliverable } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, groupedBy, remembered } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { closedSprintsOf } from "../../sprints/program-velocity.ts";
import { runningSprint } from "../../sprints/running-sprint.ts";
import { owingStreams, streamsAtWork } from "../../stand-ups/standup-coverage.ts";
import { wordFor } from "../../vocabulary.ts";
import { isOpenEscalation } from "../escalation-clock.ts";
import { raisedBySprint, raisedIn, slowingSprints } from "../time-to-raise.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });

/** I-32: drift nobody notices begins with a stream that has nothing to say. */
export const streamQuiet = rule<Watch>({
  id: "I-32",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("IN, EA4"),
  statement:
    "A stream that reports no change to a dependency or blocker for two full sprints is followed up.",
  objection:
    "{stream} has reported nothing on dependencies or blockers since {since}, over {sprints:full sprint}.",
  remedy:
    "Ask its lead what is in the way and what the stream is waiting for. Record what you learn.",
  check(program) {
    const count = settingOf(program, "quietStreamSprints");
    const full = closedSprintsOf(program).slice(-count);
    const [first] = full;
    if (!first || full.length < count || runningSprint(program) === null) return [];
    const owing = full.map(
      (one) => new Set(owingStreams(program, one).map(({ stream }) => stream.id)),
    );
    return streamsAtWork(program)
      .filter(({ id }) => owing.every((streams) => streams.has(id)))
      .filter(({ id }) => (activitySignals(program).get(id) ?? "") < first.startDay)
      .map(({ id, name }) => ({
        subject: { noun: "workstream" as const, id },
        facts: { stream: name, since: first.startDay, sprints: count },
      }));
  },
});

/** I-76: the time from first seeing to raising grows, sprint after sprint. */
export const surfacingSlows = rule<Watch>({
  id: "I-76",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("EA4"),
  statement:
    "Surfacing is slowing when the time from seeing a problem to raising it grows sprint after sprint.",
  objection:
    "Surfacing is slowing: {ages:working day} from first seen to raised, in sprints {sprints}.",
  remedy:
    "Thank people who raise problems early, and ask in the retrospective what holds others back.",
  check(program) {
    const slowing = slowingSprints(program, raisedBySprint(program, program.escalation.values()));
    if (slowing === null) return [];
    return [
      {
        subject: { noun: "facts", id: program.id },
        facts: {
          ages: slowing.map(({ medianWorkingDays }) => medianWorkingDays).join(", then "),
          sprints: slowing.map(({ number }) => number).join(", "),
        },
      },
    ];
  },
});

/** Leading indicators that warn, and velocity where it fell. */
function declining(program: Program, today: Day): readonly string[] {
  const warned = warningIndicators(program, today)
    .filter((indicator) => indicator !== "VELOCITY_TREND")
    .map((indicator) => wordFor(indicator).toLowerCase());
  const [before, last] = closedSprintsOf(program).slice(-2);
  const fell = before && last && (last.acceptedPoints ?? 0) < (before.acceptedPoints ?? 0);
  return [...new Set([...warned, ...(fell ? ["velocity"] : [])])];
}

/** I-77: nobody raises anything while the signals go down. */
export const silenceDoesNotFit = rule<Watch>({
  id: "I-77",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("IN, EA4"),
  statement: "No escalation in two sprints while indicators decline is a warning sign.",
  objection:
    "Nobody has raised an escalation since {since} ({sprints:sprint}), while {indicators} declined.",
  remedy: "Ask each lead in private what they would raise if there were no consequences.",
  check(program, _question, { today }) {
    const count = settingOf(program, "silenceSprints");
    const full = closedSprintsOf(program).slice(-count);
    const [first] = full;
    if (!first || full.length < count) return [];
    const since = { ...first, endDay: today };
    const signals = declining(program, today);
    if (signals.length === 0 || raisedIn(program, since, program.escalation.values()).length > 0)
      return [];
    return [
      {
        subject: { noun: "facts", id: program.id },
        facts: { since: first.startDay, sprints: count, indicators: signals.join(", ") },
      },
    ];
  },
});

/** Deliverables that an open escalation is about. */
const raisedAbout: (program: Program) => ReadonlySet<string> = remembered(
  (program) =>
    new Set(
      [...program.escalation.values()]
        .filter(isOpenEscalation)
        .flatMap(({ affectedIds }) => affectedIds),
    ),
);

const noticesByCause = groupedBy("impactNotice", (notice) => notice.causeId);

/** The later of what was promised and what is expected: until then nothing is missed. */
const missedDay = ({ dueDay, forecastDay }: Deliverable): Day | null =>
  dueDay !== null && forecastDay !== null && forecastDay > dueDay ? forecastDay : dueDay;

/** Since its day passed: an escalation on it, an impact notice, a promise to those who wait. */
function answeredSince(program: Program, { id }: Deliverable, passed: Day): boolean {
  const { calendar } = program.facts;
  const told = (noticesByCause(program).get(id) ?? []).some(
    ({ raisedAt }) => dayOf(calendar, raisedAt) > passed,
  );
  const promised = (dependenciesFrom(program).get(id) ?? []).some(({ promises }) =>
    promises.some(({ at }) => dayOf(calendar, at) > passed),
  );
  return raisedAbout(program).has(id) || told || promised;
}

/** I-102: a day that passes in silence is how a plan dies. */
export const missedAndNotRaised = rule<Watch>({
  id: "I-102",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: seed("IN"),
  statement:
    "A deliverable not accepted by its due date is raised or replanned within a few working days.",
  objection: "{id} {title} was due on {day}, {late:working day} ago, and nobody has raised it.",
  remedy: "Set a new date, commit to one with those who wait, or raise what is in the way.",
  check(program, _question, { today }) {
    const patience = settingOf(program, "milestoneMissedWorkingDays");
    const { calendar } = program.facts;
    return [...program.deliverable.values()].flatMap((one) => {
      const passed = missedDay(one);
      if (passed === null || passed >= today || !isOpen(one)) return [];
      const late = workingDaysBetween(calendar, passed, today);
      if (late <= patience || answeredSince(program, one, passed)) return [];
      return [
        {
          subject: { noun: "deliverable" as const, id: one.id },
          facts: { id: one.id, title: one.title, day: passed, late },
        },
      ];
    });
  },
});

export const surfacingRules = [streamQuiet, surfacingSlows, silenceDoesNotFit, missedAndNotRaised];
