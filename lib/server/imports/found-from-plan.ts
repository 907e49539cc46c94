/** From a draft and a person's decisions to the command's verdict. Nothing is stored here. */
import type { Account, Actor, ImportPlan, Program, Situation, Verdict } from "#domain";
import { calendarFaults, emptyProgram, freshFacts, importPlan } from "#domain";
import type { ImportChoices, PlanDraft } from "#interchange";
import { importCommand } from "#interchange";
import { situationFor, wallNow } from "../clock.ts";

/** What day it is where no sound calendar says so; the rule on calendars then refuses the founding. */
const utc = { zone: "UTC", weekend: [], holidays: [], opensAt: "00:00", closesAt: "24:00" };

export interface Judged {
  readonly blank: Program;
  readonly input: ImportPlan;
  readonly situation: Situation;
  readonly verdict: Verdict;
}

/** Asks the domain whether this plan may become a program, and of which changes it would be made. */
export function judgeImport(
  programId: Program["id"],
  draft: PlanDraft,
  choices: ImportChoices,
  actor: Actor,
): Judged {
  const { name, slug, organization, purpose, calendar } = choices.founding;
  const blank = emptyProgram(
    programId,
    freshFacts({
      id: programId,
      name,
      slug,
      organization,
      purpose,
      calendar: calendarFaults(calendar).length === 0 ? calendar : utc,
      foundedAt: wallNow(),
    }),
  );
  const situation = situationFor(blank, actor);
  const input = importCommand(draft, choices);
  return { blank, input, situation, verdict: importPlan.carryOut(blank, input, situation) };
}

/** What a program keeps of an account. */
export const accountOf = ({ id, name, email, title }: Account): Account => ({
  id,
  name,
  email,
  title,
});
