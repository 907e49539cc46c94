import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Day, Feed, FormAnswer, Noun, Person, Program, Ref, Situation } from "#domain";
import {
  addDays,
  calendarFeed,
  digestDay,
  evidenceDownload,
  instantAt,
  memberOf,
  parseDay,
} from "#domain";
import { actorFor } from "./account-request.ts";
import { situationFor, wallNow } from "./clock.ts";
import type { Refused } from "./fault.ts";
import { logRefusal, newReference } from "./fault.ts";
import { importState } from "./imports/ask-import.ts";
import { draftDesk } from "./imports/drafts.ts";
import { origin } from "./origin.ts";
import { demoPassword } from "./password.ts";
import { voterOf } from "./pulse-voter.ts";
import { reportedBytes } from "./reported-bytes.ts";
import { type SearchQuestion, searchIn } from "./search.ts";
import { digestOf } from "./secret-token.ts";
import { currentSession, signedIn } from "./session.ts";
import {
  calendarFeedOf,
  currentProgram,
  directory,
  fileBytes,
  importDrafts,
  logPage,
  newsBeside,
  programsOf,
  progressNotes,
  pulseStanding,
  reportBody,
  searchIndex,
  sessionsOf,
} from "./store/index.ts";
import { leftAnswer } from "./this-request.ts";

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
  const situation = program && situationFor(program, actorFor(person));
  if (!program || !situation || !(memberOf(program, situation.actor) || person.administrator)) {
    notTheirs(person, { program: slug.slice(0, 200), command: null });
  }
  return { program, situation, person };
});

/** Writes down who asked for what is not there or not theirs, and answers that there is no such page. */
function notTheirs({ id: personId }: Person, asked: Pick<Refused, "program" | "command">): never {
  logRefusal("not-found-or-not-yours", { personId, ...asked, requestId: newReference() });
  notFound();
}

/** The answer to the form that this very request sent: for a page made in reply, where no script shows it. */
export const askAnswer = cache(async (): Promise<FormAnswer | null> => leftAnswer());

/** The same without refusing: for the frame around a page, which the page itself guards. */
export const askIfMine = cache(async (slug: string): Promise<Asked | null> => {
  const person = await signedIn();
  const program = person ? await currentProgram(slug) : null;
  if (!person || !program) return null;
  const situation = situationFor(program, actorFor(person));
  const mine = memberOf(program, situation.actor) !== null || person.administrator;
  return mine ? { program, situation, person } : null;
});

const headsOf = async (person: Person) =>
  await programsOf(person.administrator ? "everybody" : person.id);

/** The one program the person belongs to; null when there are none or several, of which none is loaded. */
export async function askOnlyProgram(): Promise<Asked | null> {
  const [only, another] = await headsOf(await askPerson());
  return only && !another ? await askIfMine(only.slug) : null;
}

/** The programs the person belongs to, as they stand; all of them for an administrator. */
export const askPrograms = cache(async (): Promise<readonly Asked[]> => {
  const person = await askPerson();
  const heads = await headsOf(person);
  const asked: Asked[] = [];
  for (const { id } of heads) {
    const program = await currentProgram(id);
    if (program)
      asked.push({ program, person, situation: situationFor(program, actorFor(person)) });
  }
  return asked;
});

/** Who wants to found a program, and what day it is where the server stands. */
export async function askNewProgram() {
  const person = await askPerson();
  if (!person.administrator) notTheirs(person, { program: null, command: "found-program" });
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const calendar = { zone, weekend: [], holidays: [], opensAt: "00:00", closesAt: "24:00" };
  const { today } = situationFor({ facts: { calendar, demoNow: null } }, actorFor(person));
  return { person, today, zone };
}

/** An uploaded plan on its way in; for whoever may found programs and brought it. */
export async function askImport(draftId: string, by: string | null) {
  const { person, today, zone } = await askNewProgram();
  const accounts = [...(await directory()).person.values()].filter((one) => one.active);
  const state = await importState(draftDesk(await importDrafts()), person, draftId, {
    by,
    accounts,
    today,
    zone,
  });
  return state ? { person, state, accounts: accounts.map(({ id, name }) => ({ id, name })) } : null;
}

/** A program with its open pulse, if any: how many have answered, and whether the person who asks has. */
export async function askPulse(slug: string) {
  const asked = await ask(slug);
  const { id, pulse } = asked.program;
  const open = [...pulse.values()].find(({ closedAt }) => closedAt === null);
  if (!open) return { ...asked, pulse: null };
  const standing = await pulseStanding(voterOf(id, open.id, asked.person.id));
  return { ...asked, pulse: { id: open.id, ...standing } };
}

/**
 * A page of the change log, newest first, and the bad news its commands told. One row more than asked for tells whether
 * there are older ones.
 */
export async function askActivity(
  slug: string,
  query: {
    readonly before?: number | undefined;
    readonly subject?: Ref | undefined;
    /** All of one kind of subject. */
    readonly noun?: Noun | undefined;
    readonly actorId?: string | undefined;
    /** From the beginning of this day of the program's calendar, to the end of that one. */
    readonly since?: Day | null;
    readonly until?: Day | null;
    readonly limit: number;
  },
) {
  const asked = await ask(slug);
  const { id, facts } = asked.program;
  const startOf = (day: Day) => instantAt(facts.calendar, day, "00:00");
  const found = await logPage(id, {
    ...query,
    since: query.since ? startOf(query.since) : undefined,
    until: query.until ? startOf(addDays(query.until, 1)) : undefined,
    limit: query.limit + 1,
  });
  const rows = found.slice(0, query.limit);
  return {
    ...asked,
    rows,
    news: await newsBeside(id, rows),
    hasOlder: found.length > query.limit,
  };
}

/** What the reader finds in a program. */
export async function askSearch(slug: string, question: SearchQuestion) {
  const asked = await ask(slug);
  const index = await searchIndex(asked.program.id);
  return { ...asked, found: await searchIn(index, asked.program, question, asked.situation) };
}

/** A program with the latest notes on one deliverable. */
export async function askNotes(slug: string, deliverableId: string, limit: number) {
  const asked = await ask(slug);
  return { ...asked, notes: await progressNotes(asked.program.id, { deliverableId, limit }) };
}

/** A program with what was logged on the day whose stand-up is read; `asked` is the day in the address. */
export async function askStandup(slug: string, asked: string | undefined) {
  const { program, situation } = await ask(slug);
  const day = digestDay(program, parseDay(asked ?? ""), situation);
  const logged = await progressNotes(program.id, { day, limit: mostLoggedInADay });
  return { program, situation, day, logged };
}

/** More than a day can hold and a page can show. */
const mostLoggedInADay = 500;

/** A program with a report's stored body, and that of the version it corrects. */
export async function askReport(slug: string, reportId: string) {
  const asked = await ask(slug);
  const { id, report } = asked.program;
  const correctsId = report.get(reportId)?.correctsId ?? null;
  const [own, corrected] = await Promise.all([
    reportBody(id, reportId),
    correctsId === null ? null : reportBody(id, correctsId),
  ]);
  return {
    ...asked,
    stored: { own, corrected },
  };
}

/** A file of a piece of evidence with its bytes; for whoever may read the evidence. */
export async function askEvidenceFile(slug: string, evidenceId: string, version: number | null) {
  const { program, situation, person } = await ask(slug);
  const file = evidenceDownload(program, evidenceId, version, situation);
  const bytes = file && (await fileBytes(program.id, file.id));
  return file && bytes
    ? { file, bytes: reportedBytes(bytes, program.id) }
    : notTheirs(person, { program: program.id, command: null });
}

/** A person's own account: who they are, and where they are signed in; this session first. */
export async function askAccount() {
  const { person, session: own } = (await currentSession()) ?? redirect("/sign-in");
  const now = wallNow();
  const sessions = (await sessionsOf(person.id, now))
    .map(({ openedAt, lastSeenAt, expiresAt, ...session }) => ({
      ...session,
      current: session.id === own.id,
      openedAt: openedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
  return { person, sessions, now };
}

/** The directory of people, for administrators. */
export const askDirectory = cache(async (): Promise<Asked> => {
  const person = await askPerson();
  const program = await directory();
  return { program, situation: situationFor(program, actorFor(person)), person };
});

/**
 * The ceremonies behind a calendar address, for whoever knows it. Null for one that never was, was revoked, or whose
 * holder has left the program or the organization.
 */
export async function askCalendar(token: string): Promise<Feed | null> {
  const found = await calendarFeedOf(digestOf(token));
  const program = found && (await currentProgram(found.programId));
  const holderId = program?.calendarFeed.get(found?.feedId ?? "")?.openedById;
  const personId = program?.member.get(holderId ?? "")?.personId;
  if (!found || !program || !personId) return null;
  if ((await directory()).person.get(personId)?.active !== true) return null;
  return calendarFeed(program, found.feedId, await origin());
}

/** What the sign-in page of the demo tells everybody; null on a real installation. */
export async function askDemo() {
  if (process.env.DATABASE_URL) return null;
  const people = [...(await directory()).person.values()]
    .filter((person) => person.active && person.comesFor !== "")
    .map(({ name, email, title, comesFor }) => ({ name, email, title, comesFor }));
  return people.length > 0 ? { people, password: demoPassword } : null;
}
