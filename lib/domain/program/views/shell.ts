/** The frame around every program page: where am I, what is this stage for, what day is it. */

import { may } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { dayOf, timeOf, workingDayNumber, workingDaysIn } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Cycle, Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import { routes } from "../../routes.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { Stage } from "../../vocabulary.ts";
import { stagePurpose, stages, wordFor } from "../../vocabulary.ts";
import { sprintDay } from "../../wording.ts";
import type { MenuEntry, ProgramMenu } from "./menu.ts";
import { menuOf } from "./menu.ts";

export interface ProgramFrame {
  readonly program: { readonly name: string; readonly slug: string; readonly href: string };
  /** The day that every page of it is of. */
  readonly day: Day;
  /** "Cycle 1 · sprint 4, day 6 of 10". */
  readonly cycle: string;
  readonly stages: readonly {
    readonly name: string;
    readonly standing: "behind" | "current" | "ahead";
  }[];
  readonly stagePurpose: string;
  readonly menu: ProgramMenu;
  /** Where the search leads besides the menu: streams, gates, reports. */
  readonly places: readonly MenuEntry[];
  readonly me: { readonly name: string; readonly role: string; readonly signOutHref: string };
  readonly programsHref: string;
  /** Where a blocker is raised; null for those who may not. */
  readonly raiseHref: string | null;
  /** The demo's own day and time; null in a real program. */
  readonly demoClock: { readonly day: Day; readonly time: string } | null;
}

/** The cycle that the program is in; null before the first one is opened. */
export const currentCycle = (program: Program): Cycle | null =>
  program.cycle.get(program.facts.currentCycleId ?? "") ?? null;

/** "sprint 4, day 6 of 10"; null between sprints. */
export function sprintDayWords(program: Program, today: Day): string | null {
  const sprint = currentSprint(program, today);
  if (!sprint) return null;
  const { calendar } = program.facts;
  const days = workingDaysIn(calendar, sprint.startDay, sprint.endDay).length;
  const number = workingDayNumber(calendar, sprint.startDay, today);
  return number < 1
    ? `sprint ${sprint.number} hasn't started`
    : `sprint ${sprint.number}, ${sprintDay(number, days)}`;
}

/** The stages of the method in order, each behind, current or ahead; all are ahead while `stage` is null. */
export function stageStrip(stage: Stage | null): ProgramFrame["stages"] {
  const here = stage === null ? -1 : stages.indexOf(stage);
  return stages.map((one, index) => ({
    name: wordFor(one),
    standing: index < here ? "behind" : index === here ? "current" : "ahead",
  }));
}

/** How many gates and reports ⌘K knows: few enough to go with every page. */
const nextGates = 8;
const lastReports = 3;

/** Where ⌘K leads besides the pages of the menu: streams, the gates that come up, the latest reports. */
const morePlaces: (program: Program) => readonly MenuEntry[] = remembered((program) => {
  const base = routes.program(program.facts.slug);
  const place = (path: string, label: string): MenuEntry => ({ href: `${base}/${path}`, label });
  return [
    ...[...program.workstream.values()]
      .filter(({ state }) => state !== "DROPPED")
      .map(({ id, name }) => place(`workstreams/${id}`, `${id} ${name}`)),
    ...[...program.gate.values()]
      .filter(({ outcome, droppedReason }) => outcome === null && droppedReason === null)
      .sort((one, other) => gateDay(one).localeCompare(gateDay(other)))
      .slice(0, nextGates)
      .map(({ id, name }) => place(`gates/${id}`, `${id} ${name}`)),
    ...[...program.report.values()]
      .filter(({ state }) => state !== "DRAFT")
      .slice(-lastReports)
      .reverse()
      .map(({ id, number, version }) =>
        place(`reports/${id}`, `Report ${number}${version > 1 ? `, version ${version}` : ""}`),
      ),
  ];
});

/** Gates without a day come last. */
const gateDay = ({ scheduledDay }: Gate): string => scheduledDay ?? "9999";

/**
 * The menu and the header of every program page; `raiseHref` is null for those who may not raise a blocker.
 */
export function programFrame(program: Program, situation: Situation): ProgramFrame {
  const { name, slug, demoNow, calendar } = program.facts;
  const base = routes.program(slug);
  const cycle = currentCycle(program);
  const member = memberOf(program, situation.actor);
  const sprint = sprintDayWords(program, situation.today);
  return {
    program: { name, slug, href: base },
    day: situation.today,
    cycle: [cycle ? `Cycle ${cycle.number}` : "No cycle yet", ...(sprint ? [sprint] : [])].join(
      " · ",
    ),
    stages: stageStrip(cycle?.stage ?? null),
    stagePurpose: cycle ? stagePurpose[cycle.stage] : "Open a cycle to start.",
    menu: menuOf(program, situation),
    places: morePlaces(program),
    me: {
      name: situation.actor.kind === "person" ? situation.actor.name : "The clock",
      role: member
        ? member.roles.map(wordFor).join(", ")
        : "Administrator, not a member of this program",
      signOutHref: "/sign-out",
    },
    programsHref: routes.programs,
    raiseHref: may(program, "raise-blocker", { noun: "facts", id: program.id }, situation)
      ? `${base}/escalations/new`
      : null,
    demoClock: demoNow ? { day: dayOf(calendar, demoNow), time: timeOf(calendar, demoNow) } : null,
  };
}
