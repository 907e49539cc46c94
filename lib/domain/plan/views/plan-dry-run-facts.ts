/** The main figures of a dry run in sentences: the page and the command line print the same. */

import { counted, plural } from "../../wording.ts";
import type { PlanDryRun } from "./plan-dry-run.ts";

const pointsWords: Readonly<Record<PlanDryRun["pointsFrom"], string>> = {
  estimates: "Points come from the plan's estimates",
  durations: "Points come from durations: one per working day, none for milestones",
  nothing: "The plan has no estimates, so points start at 0",
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
      value: `${counted(shown.deliverables, "row")}, ${shown.milestones} of them ${plural(shown.milestones, "a milestone", "milestones")}. ${counted(shown.headings, "heading doesn't become a deliverable", "headings don't become deliverables")}. ${shown.undated} without a date, ${shown.unowned} without an owner. ${pointsWords[shown.pointsFrom]}.`,
    },
    {
      name: "Dependencies",
      value:
        shown.dependencies === 0
          ? "None."
          : `${shown.dependencies} (${links}), ${shown.withLag} with lag or lead. ${shown.crossing} between workstreams ${plural(shown.crossing, "needs", "need")} the provider's agreement.`,
    },
    {
      name: "Owners",
      value:
        shown.owners.length === 0
          ? "None."
          : `${shown.owners.length}, ${known} of them with an account here.`,
    },
    {
      name: "Calendar",
      value: `${shown.calendarName === null ? "The plan has none, so Monday to Friday" : `“${shown.calendarName}”`}, ${calendar.opensAt} to ${calendar.closesAt}, ${counted(calendar.holidays.length, "holiday")}.`,
    },
  ];
}
