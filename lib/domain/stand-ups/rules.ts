/** Stand-up notes: every stream every working day, and what they mention does not stay only there. */
import type { Day } from "../calendar/index.ts";
import { dayOf, isWorkingDay, timeOf } from "../calendar/index.ts";
import type { Watch } from "../engine/finding.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import { nameOf } from "../engine/situation.ts";
import type { StandupNote } from "../nouns.ts";
import { settingOf } from "../settings.ts";
import { runningSprint } from "../sprints/running-sprint.ts";
import { counted } from "../wording.ts";
import { mentionThreads } from "./mention-threads.ts";
import { silentDays, streamsAtWork } from "./standup-coverage.ts";

/** T-67: what is written down has happened. */
export const dayNotCome = rule<{ subject: Ref; field: string; day: Day }>({
  id: "T-67",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stand-up note or an integration review isn't dated in the future.",
  objection: "{field} is for {day}, which is in the future.",
  remedy: "Choose today or an earlier day. Put what is planned in the plan, or under Next.",
  check: (_program, { subject, field, day }, { today }) =>
    day > today ? [{ subject, facts: { field, day } }] : [],
});

/** T-68: a note is written while its sprint runs; older days are history. */
export const noteTooLate = rule<{ subject: Ref; day: Day }>({
  id: "T-68",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stand-up note is for today or for a past working day of the active sprint.",
  objection: "A note for {day} can no longer be written: {why}.",
  remedy: "Write today's note and include what matters from the earlier day.",
  check: (program, { subject, day }, { today }) => {
    if (day >= today) return [];
    const sprint = runningSprint(program);
    const why =
      sprint === null
        ? "no sprint is active"
        : day < sprint.startDay
          ? `sprint ${sprint.number} began on ${sprint.startDay}`
          : isWorkingDay(program.facts.calendar, day)
            ? null
            : "it isn't a working day";
    return why === null ? [] : [{ subject, facts: { day, why } }];
  },
});

/** T-69: a note about a deliverable speaks of one of the stream's own. */
export const notOfThisStream = rule<{
  subject: Ref;
  deliverableId: string | null;
  workstreamId: string;
}>({
  id: "T-69",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stand-up note is about its own stream's deliverables.",
  objection: "{id} belongs to {stream}, not to this stream.",
  remedy: "Choose one of this stream's deliverables or none, and name {id} in the text.",
  check: (program, { subject, deliverableId, workstreamId }) => {
    const deliverable = program.deliverable.get(deliverableId ?? "");
    if (!deliverable || deliverable.workstreamId === workstreamId) return [];
    const stream = program.workstream.get(deliverable.workstreamId)?.name ?? "another stream";
    return [{ subject, facts: { id: deliverable.id, stream } }];
  },
});

/** T-73: two may write the same note; the later one reads the other's words before replacing them. */
export const noteChangedMeanwhile = rule<{
  subject: Ref;
  /** The note as it stands now; null while there is none. */
  note: StandupNote | null;
  /** When the note its writer saw was saved; empty where there was none. */
  seen: string;
}>({
  id: "T-73",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stand-up note is saved only by somebody who has seen its latest version.",
  objection:
    "{who} saved the note of {day} since you opened it ({savedDay}, {savedTime}). Their changes are saved, and yours are kept below.",
  remedy: "Read the note as it is now, then save again.",
  check: (program, { subject, note, seen }) => {
    if (note === null || note.at === seen) return [];
    const { calendar } = program.facts;
    return [
      {
        subject,
        facts: {
          who: nameOf(program, note.authorId),
          day: note.day,
          savedDay: dayOf(calendar, note.at),
          savedTime: timeOf(calendar, note.at),
        },
      },
    ];
  },
});

/** one silent day is shown, several in a row warn the EATP. */
export const streamSilent = rule<Watch>({
  id: "A-06",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "normative",
  source: {
    label: "Transformation sprint",
    url: "https://www.compelframework.org/glossary/transformation-sprint",
  },
  statement:
    "Every stream with work in the sprint writes a stand-up note each working day. One missing note is shown, several in a row warn the EATP.",
  objection: "{stream} wrote no stand-up note on {days}.",
  remedy: "Write it, or ask the stream's lead how the work is going.",
  check: (program, _question, situation) => {
    const many = settingOf(program, "standupGapWorkingDays");
    return streamsAtWork(program).flatMap(({ id, name }) => {
      const days = silentDays(program, id, situation);
      const [first, last] = [days[0], days.at(-1)];
      if (!first || !last) return [];
      return [
        {
          subject: { noun: "workstream", id },
          severity: days.length >= many ? ("WARNS" as const) : ("INFORMS" as const),
          facts: {
            stream: name,
            days:
              days.length === 1
                ? first
                : `${counted(days.length, "working day")} in a row, ${first} to ${last}`,
          },
        },
      ];
    });
  },
});

/** I-74: what is only mentioned at the stand-up has no owner. The words stay in the note: findings travel to executives. */
export const mentionWithoutRecord = rule<Watch>({
  id: "I-74",
  severity: "WARNS",
  overridableBy: [],
  standingOf: "policy",
  source: { label: "Seed EA4", url: null },
  statement:
    "An obstacle that a stream mentions several days in a row is recorded as a blocker or dismissed with a reason. A day later the EATP gets a draft.",
  objection:
    "{stream} has mentioned the same obstacle{about} on {days:working day} in a row, and nothing is recorded{draft}.",
  remedy: "Raise it as a blocker, link it to its escalation, or say why it isn't a blocker.",
  check: (program) => {
    const many = settingOf(program, "mentionWarnWorkingDays");
    return mentionThreads(program)
      .filter(({ straightDays, live, drafted }) => drafted || (live && straightDays >= many))
      .map(({ workstreamId, deliverableId, first, straightDays, drafted }) => ({
        subject: { noun: "blockerMention" as const, id: first.id },
        facts: {
          stream: program.workstream.get(workstreamId)?.name ?? workstreamId,
          about: deliverableId === null ? "" : ` to ${deliverableId}`,
          days: straightDays,
          draft: drafted ? "; the EATP has a draft" : "",
        },
      }));
  },
});

export const standUpRules = [
  dayNotCome,
  noteTooLate,
  notOfThisStream,
  noteChangedMeanwhile,
  streamSilent,
  mentionWithoutRecord,
];
