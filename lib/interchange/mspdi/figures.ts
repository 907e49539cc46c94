import type { Day } from "#domain";
import { quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { ConstraintKind, PlanActivity, PlanConstraint } from "../plan-draft.ts";
import type { Measure } from "./units.ts";
import { dayOfDateTime, daysOfMinutes, isElapsedFormat, minutesOfDuration } from "./units.ts";
import type { XmlNode } from "./xml-node.ts";
import { isSet, numberOf, textOf } from "./xml-node.ts";

const constraintKinds: readonly (ConstraintKind | null)[] = [
  null,
  "AS_LATE_AS_POSSIBLE",
  "MUST_START_ON",
  "MUST_FINISH_ON",
  "START_NOT_BEFORE",
  "START_NOT_AFTER",
  "FINISH_NOT_BEFORE",
  "FINISH_NOT_AFTER",
];

type DateElement = "Start" | "Finish" | "Deadline" | "ConstraintDate";

type Figures = Pick<
  PlanActivity,
  | "startDay"
  | "finishDay"
  | "durationDays"
  | "percentComplete"
  | "deadlineDay"
  | "constraint"
  | "critical"
  | "totalSlackDays"
>;

/** The dates and numbers of one activity; what is none goes to the ledger. */
export function readFigures(
  node: XmlNode,
  row: number,
  key: string,
  name: string,
  measure: Measure,
  ledger: Ledger,
): Figures {
  const day = (element: DateElement): Day | null => {
    const text = textOf(node, element);
    if (text === null) return null;
    const read = dayOfDateTime(text);
    if (read === null)
      ledger.leaveOut(
        "date",
        row,
        key,
        name,
        `${element} ${quoted(text)} isn't a date, so the activity was imported without it.`,
      );
    return read;
  };
  const finishDay = day("Finish");
  let startDay = day("Start");
  if (startDay && finishDay && startDay > finishDay) {
    ledger.leaveOut(
      "date",
      row,
      key,
      name,
      `Its start, ${startDay}, is after its finish, ${finishDay}. The start was left out.`,
    );
    startDay = null;
  }
  const minutes = minutesOfDuration(textOf(node, "Duration"));
  const elapsed = isElapsedFormat(numberOf(node, "DurationFormat"));
  const slack = numberOf(node, "TotalSlack");
  const percent = numberOf(node, "PercentComplete");
  const critical = textOf(node, "Critical");
  return {
    startDay,
    finishDay,
    durationDays: minutes === null ? null : daysOfMinutes(minutes, elapsed, measure),
    percentComplete: percent !== null && percent >= 0 && percent <= 100 ? percent : null,
    deadlineDay: day("Deadline"),
    constraint: readConstraint(node, day),
    critical: critical === null ? null : isSet(node, "Critical"),
    totalSlackDays: slack === null ? null : daysOfMinutes(slack / 10, false, measure),
  };
}

function readConstraint(
  node: XmlNode,
  day: (element: DateElement) => Day | null,
): PlanConstraint | null {
  const kind = constraintKinds[numberOf(node, "ConstraintType") ?? 0] ?? null;
  if (kind === null) return null;
  return { kind, day: kind === "AS_LATE_AS_POSSIBLE" ? null : day("ConstraintDate") };
}
