/** What the stand-up asks of a reader: a note to write, a mention to raise or settle, a stream to ask. */

import { workingDaysBetween } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { runningSprint, worksOn } from "../../sprints/running-sprint.ts";
import type { MentionThread } from "../../stand-ups/mention-threads.ts";
import { mentionThreads } from "../../stand-ups/mention-threads.ts";
import {
  notedDays,
  silentDays,
  standUpIsOver,
  streamsAtWork,
} from "../../stand-ups/standup-coverage.ts";
import { counted, listed, plural } from "../../wording.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, nameList } from "./need.ts";

const straight = (days: number): string => `${counted(days, "working day")} in a row`;

function mentionNeed(
  program: Program,
  thread: MentionThread,
  situation: Situation,
  action: RankedNeed["action"],
): RankedNeed {
  const { workstreamId, deliverableId, first, last, straightDays, drafted } = thread;
  const stream = program.workstream.get(workstreamId);
  const about = deliverableId === null ? "" : ` about ${deliverableId}`;
  const ago = workingDaysBetween(program.facts.calendar, last.day, situation.today);
  return {
    id: `mention:${first.id}`,
    weight: drafted ? consequence.mentionDrafted : consequence.mentionUnrecorded,
    at: first.day,
    cause: cause("mentions", workstreamId, stream?.name ?? workstreamId),
    urgency: drafted ? "now" : "soon",
    sentence: `${stream?.name ?? workstreamId} mentioned “${last.text}”${about} on ${straight(straightDays)}, and it isn't recorded anywhere.`,
    clock: ago === 0 ? "mentioned today" : `last mentioned ${counted(ago, "working day")} ago`,
    concerned: nameList(program, [stream?.leadId ?? null]),
    why: byRule("I-74", "Until it is recorded, it has no owner and no time limit"),
    action,
  };
}

/** Drafts wait for the EATP; a lead hears a day earlier. */
const mentions: Source = (program, reader, situation) => {
  const many = settingOf(program, "mentionWarnWorkingDays");
  return mentionThreads(program).flatMap((thread) => {
    const { workstreamId, drafted, live, straightDays } = thread;
    const own = reader.streamIds.has(workstreamId);
    if (own && (drafted || (live && straightDays >= many)))
      return [
        mentionNeed(program, thread, situation, {
          label: "Raise or dismiss",
          path: `my-stream?stream=${workstreamId}#standup`,
        }),
      ];
    return reader.runsProgram && drafted
      ? [mentionNeed(program, thread, situation, { label: "Raise or dismiss", path: "standup" })]
      : [];
  });
};

/** For whoever runs the program: streams that have been silent for days, in one sentence. */
const silent: Source = (program, reader, situation) => {
  if (!reader.runsProgram) return [];
  const many = settingOf(program, "standupGapWorkingDays");
  const quiet = streamsAtWork(program)
    .filter(({ id }) => !reader.streamIds.has(id))
    .map((stream) => ({ stream, days: silentDays(program, stream.id, situation).length }))
    .filter(({ days }) => days >= many);
  if (quiet.length === 0) return [];
  const names = listed(quiet.map(({ stream }) => stream.name));
  const most = Math.max(...quiet.map(({ days }) => days));
  return [
    {
      id: "standup:silent",
      weight: consequence.streamsSilent,
      at: "",
      cause: null,
      urgency: "soon",
      sentence: `${names} ${plural(quiet.length, "hasn't", "haven't")} written a stand-up note for ${plural(quiet.length, "", "up to ")}${counted(most, "working day")}.`,
      clock: null,
      concerned: nameList(
        program,
        quiet.map(({ stream }) => stream.leadId),
      ),
      why: byRule("A-06", "Every stream with work in the sprint writes a note each working day"),
      action: { label: "See the notes", path: "standup" },
    },
  ];
};

/** A lead's own note of today, from the stand-up on. */
const ownNote: Source = (program, reader, situation) => {
  const { today } = situation;
  const due =
    runningSprint(program)?.state === "ACTIVE" &&
    worksOn(program, today) &&
    standUpIsOver(program, situation);
  if (!due) return [];
  return streamsAtWork(program)
    .filter(({ id }) => reader.streamIds.has(id) && !notedDays(program, id).has(today))
    .map(({ id, name }) => ({
      id: `standup:${id}`,
      weight: consequence.standupNoteMissing,
      at: today,
      cause: cause("standupNotes"),
      urgency: "now" as const,
      sentence: `${name} has no stand-up note for today.`,
      clock: "today",
      concerned: [],
      why: byRule("A-06", "A note takes less than a minute"),
      action: { label: "Write the note", path: `my-stream?stream=${id}#standup` },
    }));
};

export const standupNeeds: readonly Source[] = [mentions, silent, ownNote];
