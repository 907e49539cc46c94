import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Person, Program, Situation } from "#domain";
import { memberOf } from "#domain";
import { situationFor } from "./clock.ts";
import { actorFor, signedIn } from "./session.ts";
import { currentProgram, directory } from "./store/index.ts";

export interface Asked {
  readonly program: Program;
  readonly situation: Situation;
  readonly person: Person;
}

/** The person who asks; strangers are led to the sign-in page. */
export const askPerson = cache(
  async (): Promise<Person> => (await signedIn()) ?? redirect("/sign-in"),
);

/**
 * The program as it stands and who asks what day. Not found and not yours look alike.
 * Administrators of the organization may look into every program to keep its people in order.
 */
export const ask = cache(async (slug: string): Promise<Asked> => {
  const person = await askPerson();
  const program = await currentProgram(slug);
  if (!program) notFound();
  const situation = situationFor(program, actorFor(person));
  if (!memberOf(program, situation.actor) && !person.administrator) notFound();
  return { program, situation, person };
});

/** The directory of people, for administrators. */
export const askDirectory = cache(async (): Promise<Asked> => {
  const person = await askPerson();
  const program = await directory();
  return { program, situation: situationFor(program, actorFor(person)), person };
});

/** What the sign-in page of the demo tells everybody; null on a real installation. */
export async function askDemo() {
  if (process.env.DATABASE_URL) return null;
  const people = [...(await directory()).person.values()]
    .filter((person) => person.active && person.comesFor !== "")
    .map(({ name, email, title, comesFor }) => ({ name, email, title, comesFor }));
  return people.length > 0 ? { people, password: demoPassword } : null;
}

/** The one password of all demo people; there is none outside the demo. */
export const demoPassword = "clearwater";
