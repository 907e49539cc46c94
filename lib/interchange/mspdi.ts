import { counted, plural } from "#domain";
import { columnsOf, ownersOf, spanOf } from "./draft-figures.ts";
import { findGroupings } from "./find-groupings.ts";
import { fitName, quoted } from "./foreign-text.ts";
import { Ledger } from "./ledger.ts";
import type { ActivityReading } from "./mspdi/activities.ts";
import { readActivities } from "./mspdi/activities.ts";
import { noteOtherCalendars, readCalendar, readWeekend } from "./mspdi/calendar.ts";
import { readCustomFields } from "./mspdi/custom-fields.ts";
import { readLinks } from "./mspdi/links.ts";
import { readOwners } from "./mspdi/owners.ts";
import { parseProject } from "./mspdi/parse-project.ts";
import type { Measure } from "./mspdi/units.ts";
import type { XmlNode } from "./mspdi/xml-node.ts";
import { child, children, numberOf, textOf } from "./mspdi/xml-node.ts";
import type { ForeignText, PlanActivity, PlanDraft, Steps } from "./plan-draft.ts";
import { refuseWithoutWork, UnreadablePlan } from "./plan-problem.ts";
import { soundLinks } from "./sound-links.ts";

/**
 * Reads a Microsoft Project XML document (MSPDI).
 * @throws UnreadablePlan for another document, broken XML, or a plan without activities or with too many rows.
 */
export function* readMspdi(file: ForeignText, maxRows: number): Steps<PlanDraft> {
  const parsing = parseProject(file.text);
  let parsed = parsing.next();
  for (; !parsed.done; parsed = parsing.next())
    yield { step: "parsing", ratio: 0.1 + parsed.value * 0.6 };
  const { project, tasks, assignments } = parsed.value;
  yield { step: "activities", ratio: 0.7 };
  refuseCounts(tasks.length, maxRows);

  const ledger = new Ledger();
  const measure = measureOf(project);
  const fields = readCustomFields(project);
  const headings = [...fields.values()].map(({ heading }) => heading);
  const reading = readActivities(tasks, fields, measure, ledger);
  const { activities, emails } = withOwners(project, reading, assignments, ledger);
  refuseWithoutWork(activities);
  notePlanRow(activities, ledger);
  noteUnread(activities, ledger);

  yield { step: "links", ratio: 0.85 };
  const drawn = readLinks(reading, measure, ledger);
  const links = soundLinks(drawn.links, activities, ledger);
  noteLags(links, ledger);

  yield { step: "calendar", ratio: 0.9 };
  const span = spanOf(activities);
  const days = span && { fromDay: span.startDay, toDay: span.finishDay };
  const calendar = readCalendar(project, days, ledger);
  noteOtherCalendars(project, tasks, ledger);

  yield { step: "groupings", ratio: 0.95 };
  return {
    source: {
      ...{ kind: "MSPDI", title: titleOf(project, activities), delimiter: null },
      ...{ encoding: file.encoding, byteCount: file.byteCount },
      ...{ rowCount: tasks.length, linkCount: drawn.count },
      startDay: span?.startDay ?? null,
      finishDay: span?.finishDay ?? null,
      hoursPerDay: measure.minutesPerDay / 60,
    },
    activities,
    links,
    owners: ownersOf(activities, emails),
    calendar,
    columns: columnsOf(activities, headings),
    groupings: findGroupings(activities, headings),
    leftOut: ledger.leftOut,
    notes: ledger.notes,
    questions: [],
  };
}

/** The activities with their owners, and the addresses of these. */
function withOwners(
  project: XmlNode,
  { kept }: ActivityReading,
  assignments: Parameters<typeof readOwners>[1],
  ledger: Ledger,
) {
  const resources = children(child(project, "Resources"), "Resource");
  const keys = new Set(kept.map(({ activity }) => activity.key));
  const { byActivity, emails } = readOwners(resources, assignments, keys, ledger);
  const activities: PlanActivity[] = kept.map(({ activity }) => ({
    ...activity,
    ownerNames: byActivity.get(activity.key) ?? [],
  }));
  return { activities, emails };
}

function refuseCounts(count: number, maxRows: number): void {
  if (count === 0)
    throw new UnreadablePlan(
      "no-activities",
      "The Microsoft Project file contains no activities. Check that you saved the right file.",
    );
  if (count > maxRows)
    throw new UnreadablePlan(
      "too-many-rows",
      `The plan has ${counted(count, "row")}. At most ${counted(maxRows, "row")} can be imported at once. Split it and import the parts into separate programs.`,
    );
}

function measureOf(project: XmlNode): Measure {
  const minutes = numberOf(project, "MinutesPerDay") ?? 0;
  return {
    minutesPerDay: minutes >= 30 && minutes <= 1440 ? minutes : 480,
    daysPerWeek: 7 - readWeekend(project).length,
  };
}

function titleOf(project: XmlNode, activities: readonly PlanActivity[]): string | null {
  const plan = activities.find(({ level }) => level === 0);
  const named = plan && !plan.name.startsWith("(no name") ? plan.name : null;
  const title = textOf(project, "Title") ?? named ?? textOf(project, "Name");
  return title === null ? null : fitName(title.replace(/\.(xml|mpp)$/i, "")).name || null;
}

function notePlanRow(activities: readonly PlanActivity[], ledger: Ledger): void {
  const plan = activities.find(({ level }) => level === 0);
  if (plan)
    ledger.note(
      `Row ${plan.row}${plan.name.startsWith("(no name") ? "" : ` ${quoted(plan.name)}`} stands for the whole plan. It gives the title and becomes neither a workstream nor a deliverable.`,
    );
}

function noteUnread(activities: readonly PlanActivity[], ledger: Ledger): void {
  ledger.note(
    "Costs, baselines, actual work and assignment units aren't read, because a program has none.",
  );
  const claimed = activities.filter(({ percentComplete, summary }) => !summary && percentComplete);
  if (claimed.length > 0)
    ledger.note(
      `${counted(claimed.length, "activity claims", "activities claim")} a percentage. It is shown for information and doesn't count as progress.`,
    );
}

function noteLags(
  links: readonly { lagPercent: number | null; lagElapsed: boolean }[],
  ledger: Ledger,
): void {
  const percent = links.filter(({ lagPercent }) => lagPercent !== null).length;
  const elapsed = links.filter(({ lagElapsed }) => lagElapsed).length;
  if (percent > 0)
    ledger.note(
      `${counted(percent, "lag is", "lags are")} given as a percentage of the predecessor's duration and ${plural(percent, "was", "were")} converted to working days.`,
    );
  if (elapsed > 0)
    ledger.note(
      `${counted(elapsed, "lag is", "lags are")} given in calendar time and ${plural(elapsed, "was", "were")} converted to working days.`,
    );
}
