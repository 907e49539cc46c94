import "server-only";
import { redirect } from "next/navigation";
import type { FormAnswer, FoundProgram, Program, WorkCalendar } from "#domain";
import { calendarFaults, emptyProgram, findingLine, foundProgram, freshFacts } from "#domain";
import type { Form } from "#forms/form";
import { type Action, commandIdIn, typedIn } from "./act.ts";
import { situationFor, wallNow } from "./clock.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { actorFor, signedIn } from "./session.ts";
import { foundProgram as keepProgram, newProgramId, ProgramTaken } from "./store/index.ts";

/** What day it is where no sound calendar says so; the rule on calendars then refuses the founding. */
const utc: WorkCalendar = {
  zone: "UTC",
  weekend: [],
  holidays: [],
  opensAt: "00:00",
  closesAt: "24:00",
};

/** The program before it is founded, as its form describes it. */
function blankOf(command: Omit<FoundProgram, "lead">): Program {
  const id = newProgramId();
  const { name, slug, organization, purpose } = command;
  const calendar = calendarFaults(command.calendar).length === 0 ? command.calendar : utc;
  const foundedAt = wallNow();
  return emptyProgram(
    id,
    freshFacts({ id, name, slug, organization, purpose, calendar, foundedAt }),
  );
}

/** Founds a program; whoever founds it is its first EATP. Leads on to its streams. */
export function actFound(form: Form<Omit<FoundProgram, "lead">>): Action {
  return async (_before, fields): Promise<FormAnswer> => {
    const person = (await signedIn()) ?? redirect("/sign-in");
    const typed = typedIn(fields);
    const turn = newReference();
    const read = form.read(fields);
    if (!read.ok) return { kind: "invalid", fields: read.fields, typed, turn };
    const actor = actorFor(person);
    const blank = blankOf(read.command);
    const situation = situationFor(blank, actor);
    const verdict = foundProgram.carryOut(blank, { ...read.command, lead: person }, situation);
    if (verdict.kind === "refused") {
      log.info({ event: "refused", deed: foundProgram.name, personId: person.id }, "refused");
      return { kind: "refused", findings: verdict.findings.map(findingLine), typed, turn };
    }
    try {
      await keepProgram({
        programId: blank.id,
        changes: verdict.changes,
        deed: foundProgram.name,
        actor,
        at: situation.now,
        commandId: commandIdIn(fields),
        requestId: turn,
      });
    } catch (error) {
      if (error instanceof ProgramTaken) {
        const slug = `Another program has the address "${read.command.slug}"; choose another.`;
        return { kind: "invalid", fields: { slug }, typed, turn };
      }
      return { kind: "fault", reference: reportFault(error, foundProgram.name), typed, turn };
    }
    redirect(`/programs/${read.command.slug}/workstreams`);
  };
}
