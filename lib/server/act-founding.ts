import { redirect } from "next/navigation";
import type { FormAnswer, FoundingInput, Program, WorkCalendar } from "#domain";
import {
  calendarFaults,
  commandIdSpent,
  emptyProgram,
  foundProgram,
  freshFacts,
  routes,
} from "#domain";
import { actorFor } from "./account-request.ts";
import type { Action, Founding } from "./act.ts";
import { answeringFounder, answerTo, commandIdIn, inputIn, malformed } from "./act.ts";
import { situationFor, wallNow } from "./clock.ts";
import type { Founding as FoundingRequest } from "./store/index.ts";
import {
  FormSpent,
  foundProgram as keepProgram,
  newProgramId,
  ProgramTaken,
} from "./store/index.ts";
import "server-only";

/** What day it is where no sound calendar says so; the rule on calendars then refuses the founding. */
const utc: WorkCalendar = {
  zone: "UTC",
  weekend: [],
  holidays: [],
  opensAt: "00:00",
  closesAt: "24:00",
};

/** The program before it is founded, as its form describes it. */
function blankOf(input: FoundingInput): Program {
  const id = newProgramId();
  const { name, slug, organization, purpose } = input;
  const calendar = calendarFaults(input.calendar).length === 0 ? input.calendar : utc;
  const foundedAt = wallNow();
  return emptyProgram(
    id,
    freshFacts({ id, name, slug, organization, purpose, calendar, foundedAt }),
  );
}

/** Founds a program; whoever founds it is its first EATP. Leads on to its streams. */
export const actFound: Action = answeringFounder(
  foundProgram.name,
  async (asked): Promise<FormAnswer> => {
    const { person, fields, turn } = asked;
    const read = inputIn(foundProgram, asked);
    if (!read.ok) return read.answer;
    const actor = actorFor(person);
    const blank = blankOf(read.input);
    const situation = situationFor(blank, actor);
    const verdict = foundProgram.carryOut(blank, { ...read.input, lead: person }, situation);
    if (verdict.kind === "refused") return answerTo(verdict, foundProgram.name, asked);
    const answer = await founded(foundProgram.name, read.input.slug, blank, asked, {
      programId: blank.id,
      changes: verdict.changes,
      command: foundProgram.name,
      actor,
      at: situation.now,
      commandId: commandIdIn(fields),
      requestId: turn,
    });
    return answer ?? redirect(routes.workstreams(read.input.slug));
  },
);

/**
 * Keeps a founded program; an answer only where it was not kept.
 * @throws what the store throws, except for a taken address and a form that was sent already.
 */
export async function founded(
  command: string,
  slug: string,
  blank: Program,
  asked: Founding,
  founding: FoundingRequest,
): Promise<FormAnswer | null> {
  try {
    await keepProgram(founding);
    return null;
  } catch (error) {
    if (error instanceof ProgramTaken) {
      const taken = `Another program already has the address "${slug}". Choose a different address.`;
      return malformed(command, { slug: taken }, asked);
    }
    if (error instanceof FormSpent) {
      const question = { subject: { noun: "facts", id: blank.id }, spent: true } as const;
      const situation = situationFor(blank, founding.actor);
      const findings = commandIdSpent.check(blank, question, situation);
      return answerTo({ kind: "refused", findings }, command, asked);
    }
    throw error;
  }
}
