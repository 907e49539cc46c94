import { counted } from "#domain";
import { mostPoints } from "./plan-command.ts";
import type { LeftOut, PlanActivity, PlanDraft } from "./plan-draft.ts";

export interface NotKept {
  /** What the reader left out, and what a program has no place for, row by row. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/** What does not come over into a program although the file could be read. */
export function notKept(draft: PlanDraft): NotKept {
  const work = draft.activities.filter(({ summary }) => !summary);
  const claimed = work.filter(({ percentComplete }) => (percentComplete ?? 0) > 0).length;
  const states = work.filter(({ status }) => status !== null).length;
  return {
    leftOut: [
      ...draft.leftOut,
      ...work.flatMap(leftOutOf),
      ...(draft.calendar?.extraWorkingDays ?? []).map(({ day, name }) => ({
        row: null,
        key: null,
        name: `${day} ${name}`,
        kind: "calendar" as const,
        reason: "Work on a weekly day off isn't kept. A program's calendar only has days off.",
      })),
    ],
    notes: [
      ...draft.notes,
      ...(claimed > 0
        ? [
            `Percent complete (${counted(claimed, "row")}) isn't imported, because it is a claim without evidence.`,
          ]
        : []),
      ...(states > 0
        ? [
            `Status (${counted(states, "row")}) isn't imported, because every deliverable starts as proposed.`,
          ]
        : []),
    ],
  };
}

function leftOutOf(activity: PlanActivity): readonly LeftOut[] {
  const { row, key, name, ownerNames, constraint, notes, deadlineDay, finishDay, points } =
    activity;
  const [first, ...others] = ownerNames;
  const at = { row, key, name };
  return [
    ...(others.length > 0
      ? [
          {
            ...at,
            kind: "owner" as const,
            reason: `A deliverable has one owner: ${first}. Not kept: ${others.join(", ")}.`,
          },
        ]
      : []),
    ...(points !== null && points > mostPoints
      ? [
          {
            ...at,
            kind: "number" as const,
            reason: `${points.toLocaleString("en-US")} points are more than a deliverable can have. ${mostPoints.toLocaleString("en-US")} are kept.`,
          },
        ]
      : []),
    ...(constraint
      ? [
          {
            ...at,
            kind: "date" as const,
            reason: `The constraint “${constraint.kind.toLowerCase().replaceAll("_", " ")}${constraint.day ? ` ${constraint.day}` : ""}” isn't kept, but the date it led to is.`,
          },
        ]
      : []),
    ...(deadlineDay && finishDay && deadlineDay !== finishDay
      ? [
          {
            ...at,
            kind: "date" as const,
            reason: `The deadline ${deadlineDay} isn't kept beside the finish ${finishDay}.`,
          },
        ]
      : []),
    ...(notes ? [{ ...at, kind: "cell" as const, reason: "Notes aren't kept." }] : []),
  ];
}
