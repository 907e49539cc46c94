/** The main figures of a dry run in sentences: the page and the command line print the same. */

import { counted, plural } from "../../wording.ts";
import type { PlanDryRun } from "./plan-dry-run.ts";

const pointsWords: Readonly<Record<PlanDryRun["pointsFrom"], string>> = {
  estimates: "points as the plan estimates them",
  durations: "one point per working day of duration, none for milestones",
  nothing: "no estimates; points begin at 0",
};

export interface DryRunFact {
  readonly name: string;
  readonly value: string;
}

/** Name and value, in reading order. */
export function dryRunFacts(shown: PlanDryRun): readonly DryRunFact[] {
  const { calendar } = shown;
  const links = shown.linkTypes
    .filter(({ count }) => count > 0)
    .map(({ linkType, count }) => `${count} ${linkType}`)
    .join(", ");
  const known = shown.owners.filter(({ accountId }) => accountId !== null).length;
  return [
    { name: "File", value: `${shown.fileName}: ${shown.source}` },
    {
      name: "Deliverables",
      value: `${counted(shown.deliverables, "row")}, ${shown.milestones} of them ${plural(shown.milestones, "a milestone", "milestones")}; ${counted(shown.headings, "heading becomes", "headings become")} no deliverable. ${shown.undated} without a day, ${shown.unowned} without an owner; ${pointsWords[shown.pointsFrom]}.`,
    },
    {
      name: "Dependencies",
      value:
        shown.dependencies === 0
          ? "None."
          : `${shown.dependencies} (${links}), ${shown.withLag} with lag or lead; ${shown.crossing} between workstreams ${plural(shown.crossing, "waits", "wait")} for the provider's agreement.`,
    },
    {
      name: "Owners",
      value:
        shown.owners.length === 0
          ? "The plan names none."
          : `${shown.owners.length}, ${known} of them with an account here.`,
    },
    {
      name: "Calendar",
      value: `${shown.calendarName === null ? "The plan brings none; Monday to Friday" : `“${shown.calendarName}”`}, ${calendar.opensAt} to ${calendar.closesAt}, ${counted(calendar.holidays.length, "holiday")}.`,
    },
  ];
}
