/** What comes next in the rhythm of a program, and where it happens. */
import type { Day } from "../../calendar/index.ts";
import { timeOf } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { Ceremony, CeremonyKind } from "../ceremonies.ts";
import { ceremoniesOf } from "../ceremonies.ts";

export const ceremonyWords: Readonly<Record<CeremonyKind, string>> = {
  SPRINT_PLANNING: "Planning",
  STANDUP: "Stand-up",
  INTEGRATION_REVIEW: "Integration review",
  SPRINT_REVIEW: "Review",
  RETROSPECTIVE: "Retrospective",
  STEERING_REPORT: "Steering report due",
};

/** "Planning of sprint 5". */
export function ceremonyName(program: Program, { kind, sprintId }: Ceremony): string {
  const number = program.sprint.get(sprintId ?? "")?.number;
  return number === undefined ? ceremonyWords[kind] : `${ceremonyWords[kind]} of sprint ${number}`;
}

/** The page it is held on, below the program's own address. */
export function ceremonyPath(program: Program, { kind, sprintId }: Ceremony): string {
  const sprint = `sprints/${program.sprint.get(sprintId ?? "")?.number ?? ""}`;
  switch (kind) {
    case "SPRINT_PLANNING":
      return `${sprint}/plan`;
    case "STANDUP":
      return "standup";
    case "INTEGRATION_REVIEW":
      return "integration";
    case "SPRINT_REVIEW":
      return `${sprint}/review`;
    case "RETROSPECTIVE":
      return `${sprint}/retrospective`;
    case "STEERING_REPORT":
      return "reports";
  }
}

/** "09:15". */
export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Has it ended by now? What lasts all day ends with the day. */
export function isOver(program: Program, ceremony: Ceremony, { today, now }: Situation): boolean {
  if (ceremony.day !== today) return ceremony.day < today;
  if (ceremony.startMinute === null) return false;
  const time = timeOf(program.facts.calendar, now);
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return ceremony.startMinute + ceremony.minutes <= minute;
}

export interface NextCeremony {
  readonly name: string;
  readonly day: Day;
  /** "14:00"; null for what is due any time that day. */
  readonly time: string | null;
}

/** The next ceremony that does not come every day. */
export function nextCeremony(program: Program, situation: Situation): NextCeremony | null {
  const next = ceremoniesOf(program).find(
    (one) =>
      one.kind !== "STANDUP" &&
      one.standing !== "CANCELLED" &&
      !isOver(program, one, situation) &&
      program.sprint.get(one.sprintId ?? "")?.state !== "CLOSED",
  );
  if (!next) return null;
  const { startMinute } = next;
  return {
    name: ceremonyName(program, next),
    day: next.day,
    time: startMinute === null ? null : clockWords(startMinute),
  };
}
