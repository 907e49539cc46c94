/** A program begins: facts, its first cycle, and somebody who leads the execution. */

import type { Day, Instant, WorkCalendar } from "../../calendar/index.ts";
import { calendarFields, withCalendar } from "../../calendar-feeds/commands/calendar-fields.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { duties } from "../../duties.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, day, inputOf, optionalText, text } from "../../engine/inputs.ts";
import { alreadyTaken, daysReversed } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun, Person, StageWindow } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { freshFacts } from "../../program.ts";
import { grantsAfter } from "../../role-grants.ts";
import type { Stage } from "../../vocabulary.ts";
import { stages } from "../../vocabulary.ts";
import { calendarUnsound, fieldOutOfShape, isReservedSlug, isSlug } from "../rules/shape.ts";
import { roadmapNotApproved } from "../rules/stages.ts";
import { proposedStageWindows } from "../stage-windows.ts";

/** What a program keeps of an account. */
export type Account = Pick<Person, "id" | "name" | "email" | "title">;

/** Without an address of its own the program gets one made of its name. */
export const foundingInput = inputOf({
  name: text("A name", 120),
  slug: optionalText(80),
  organization: optionalText(120),
  purpose: optionalText(),
  goal: optionalText(),
  startDay: day("The first day of the cycle"),
  endDay: day("The last day of the cycle"),
  stage: choice(stages, "The stage"),
  ...calendarFields,
}).transform((sent) => {
  const { slug, ...rest } = withCalendar(sent);
  return { ...rest, slug: slug === "" ? proposedSlug(rest.name) : slug };
});

export type FoundingInput = InputOf<typeof foundingInput>;

export interface FoundProgram extends CommandInput {
  readonly name: string;
  readonly slug: string;
  readonly organization: string;
  readonly purpose: string;
  readonly calendar: WorkCalendar;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  /** Where the program stands today; a plan brought in is usually in Produce. */
  readonly stage: Stage;
  readonly stageWindows?: readonly StageWindow[];
  /** Who becomes the EATP. */
  readonly lead: Account;
  /** In a demo only. */
  readonly demoNow?: Instant;
}

export const foundProgram = defineCompletedCommand<FoundProgram, FoundingInput>({
  name: "found-program",
  noun: "facts",
  input: foundingInput,
  preconditions: (program, id, situation) =>
    alreadyTaken.check(
      program,
      {
        subject: { noun: "facts", id },
        field: "The program",
        value: program.facts.name,
        taken: program.version > 0,
      },
      situation,
    ),
  checkInput: foundingFindings,
  changes: foundingChanges,
});

/** What keeps a founding from being one; asked again by whatever founds a program along the way. */
export function foundingFindings(
  program: Program,
  command: FoundProgram,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "facts", id: program.id } as const;
  return [
    ...fieldOutOfShape.check(
      program,
      { subject, field: "The name", fits: command.name.trim() !== "", wanted: "filled in" },
      situation,
    ),
    ...fieldOutOfShape.check(
      program,
      {
        subject,
        field: "The address",
        fits: isSlug(command.slug) && !isReservedSlug(command.slug),
        wanted: `small letters, digits and single hyphens, such as "water-works", and not "new" or "import"`,
      },
      situation,
    ),
    ...roadmapNotApproved.check(program, { founding: command.stage }, situation),
    ...calendarUnsound.check(program, { subject, calendar: command.calendar }, situation),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "The cycle's first day",
        firstDay: command.startDay,
        second: "its last day",
        secondDay: command.endDay,
      },
      situation,
    ),
  ];
}

/**
 * The changes that begin a program: its facts, cycle 1 with a roadmap nobody has approved yet, and the lead as its
 * EATP.
 */
export function foundingChanges(
  program: Program,
  command: FoundProgram,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const cycleId = mint("cycle");
  const { lead } = command;
  const { id: _id, ...facts } = freshFacts({
    id: program.id,
    name: command.name.trim(),
    slug: command.slug,
    organization: command.organization.trim(),
    purpose: command.purpose.trim(),
    calendar: command.calendar,
    currentCycleId: cycleId,
    demoNow: command.demoNow ?? null,
    foundedAt: situation.now,
  });
  return [
    change("program-founded", program.id, facts),
    change("cycle-opened", cycleId, {
      number: 1,
      goal: command.goal.trim(),
      startDay: command.startDay,
      endDay: command.endDay,
      stage: command.stage,
      stageWindows:
        command.stageWindows ??
        proposedStageWindows(command.startDay, command.endDay, command.stage),
      roadmapVersion: 1,
      roadmapApprovedDay: null,
      roadmapApprovedById: null,
      gateAsked: true,
    }),
    change("member-added", mint("member"), {
      personId: lead.id,
      name: lead.name,
      email: lead.email,
      title: lead.title,
      roles: duties.leadsExecution,
      roleGrants: grantsAfter(null, duties.leadsExecution, situation),
      active: true,
      joinedDay: situation.today,
      leftDay: null,
    }),
  ];
}

/** An address made of a name: "Water Works 2" → "water-works-2". */
export function proposedSlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return plain === "" || isReservedSlug(plain)
    ? `program${plain === "" ? "" : `-${plain}`}`
    : plain;
}
