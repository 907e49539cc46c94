/** A role that a rule names sets it aside for one subject, for a while, with a reason. The finding stays. */

import type { Day } from "../../calendar/index.ts";
import { addWorkingDays } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding, RuleCard } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, day, id, inputOf, optionalId, text } from "../../engine/inputs.ts";
import { daysReversed, reasonTooShort, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId, memberOf } from "../../engine/situation.ts";
import { isNoun } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { entityOf } from "../../program.ts";
import { roleKept } from "../../role-grants.ts";
import { rulebook } from "../../rulebook.ts";
import { settingOf } from "../../settings.ts";
import { pillars, programRoles } from "../../vocabulary.ts";
import { roleMayNotOverride } from "../rules.ts";

const input = inputOf({
  ruleId: id("A rule"),
  subjectNoun: id("A subject"),
  subjectId: id("A subject"),
  /** The part of the subject that the finding names, where it names one. */
  aspect: optionalId(),
  role: choice(programRoles, "A role"),
  reason: text("A reason"),
  /** The last day it holds. */
  expiresDay: day("The last day of the override"),
});

export type GrantOverride = InputOf<typeof input, "aspect">;

export const grantOverride = defineCommand<GrantOverride>({
  name: "grant-override",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const { ruleId, role, reason, expiresDay } = command;
    const here: Ref = { noun: "facts", id: program.id };
    const card = rulebook.find(({ id }) => id === ruleId);
    const named = subjectOfOverride(program, command);
    const subject =
      named && isHiddenSubject(program, named.noun, named.id, situation) ? null : named;
    if (!card || !subject) {
      const field = card ? "Subject" : "Rule";
      const value = card ? `${command.subjectNoun} ${command.subjectId}` : ruleId;
      return referenceUnknown.check(
        program,
        { subject: here, field, value, exists: false },
        situation,
      );
    }
    const part = partUnknown(program, card.aspectOf, command.aspect ?? null);
    if (part !== null) {
      return referenceUnknown.check(program, { subject, ...part, exists: false }, situation);
    }
    return [
      ...roleMayNotOverride.check(
        program,
        {
          subject,
          ruleId,
          role,
          held: memberOf(program, situation.actor)?.roles ?? [],
          allowed: card.overridableBy,
        },
        situation,
      ),
      ...approvesOwnWork.check(program, { subject }, situation),
      ...reasonTooShort.check(program, { subject, reason }, situation),
      ...lastDayFindings(program, subject, expiresDay, situation),
    ];
  },
  changes: (program, command, situation, mint) => [
    change("override-granted", mint("override"), {
      ruleId: command.ruleId,
      subjectNoun: command.subjectNoun,
      subjectId: command.subjectId,
      aspect: command.aspect ?? null,
      role: command.role,
      byId: actorId(program, situation),
      reason: command.reason.trim(),
      grantedAt: situation.now,
      expiresDay: command.expiresDay,
      withdrawn: false,
      ...roleKept(memberOf(program, situation.actor), command.role),
    }),
  ],
});

/** Its last day is neither past nor later than an override may last. */
function lastDayFindings(
  program: Program,
  subject: Ref,
  expiresDay: Day,
  situation: Situation,
): readonly Finding[] {
  const { today } = situation;
  const most = settingOf(program, "overrideWorkingDays");
  return [
    ...daysReversed.check(
      program,
      {
        subject,
        first: "today",
        firstDay: today,
        second: "The last day of the override",
        secondDay: expiresDay,
      },
      situation,
    ),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "the last day of the override",
        firstDay: expiresDay,
        second: "The longest an override may last",
        secondDay: addWorkingDays(program.facts.calendar, today, most),
      },
      situation,
    ),
  ];
}

/** The subject as the program knows it, or null. */
function subjectOfOverride(
  program: Program,
  { subjectNoun, subjectId }: Pick<GrantOverride, "subjectNoun" | "subjectId">,
): Ref | null {
  return isNoun(subjectNoun) && entityOf(program, subjectNoun, subjectId) !== undefined
    ? { noun: subjectNoun, id: subjectId }
    : null;
}

const partWords = {
  pillar: "Pillar",
  stakeholderGroup: "Stakeholder group",
  sprint: "Sprint",
  dependency: "Dependency",
};

/** A rule whose findings speak of a part is overridden for one part, and no other rule is. */
function partUnknown(
  program: Program,
  kind: RuleCard["aspectOf"],
  aspect: string | null,
): { readonly field: string; readonly value: string } | null {
  const value = aspect ?? "nothing named";
  if (kind === undefined) return aspect === null ? null : { field: "Part", value };
  const known =
    aspect !== null &&
    (kind === "pillar" ? pillars.some((pillar) => pillar === aspect) : program[kind].has(aspect));
  return known ? null : { field: partWords[kind], value };
}
