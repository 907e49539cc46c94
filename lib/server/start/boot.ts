/** Brings the database up to date before the first request; says on standard output, as JSON, what to tell the console. */
import {
  type Actor,
  asProgramId,
  change,
  clockActor,
  dayOf,
  directoryFacts,
  directoryId,
  type Instant,
  type WorkCalendar,
} from "#domain";
import { demoFiles } from "../../../prisma/seed/clearwater/evidence-kept.ts";
import { clearwater, clearwaterId } from "../../../prisma/seed/clearwater/index.ts";
import { authorshipOf, type Story } from "../../../prisma/seed/story.ts";
import { wallNow } from "../clock.ts";
import { demoPassword, hashPassword } from "../password.ts";
import { newPasswordLink } from "../password-link.ts";
import { sessionSeconds, WrongSetting } from "../session-lifetime.ts";
import {
  boot,
  closeStore,
  currentProgram,
  DirectoryHeld,
  directory,
  type Entry,
  foundProgram,
  hasDirectory,
  issueLink,
  passwordHashOf,
  saveProgram,
  setPassword,
} from "../store/index.ts";
import { tick } from "../tick.ts";

interface Welcome {
  readonly demo: null | {
    readonly password: string;
    readonly people: readonly { readonly email: string; readonly comesFor: string }[];
  };
  /** Where the first administrator sets a password, when nobody is there yet. */
  readonly setUpPath: string | null;
}

/** The time zone of an organization's own days until a program sets one. */
const plainCalendar: WorkCalendar = {
  zone: "UTC",
  weekend: [6, 7],
  holidays: [],
  opensAt: "08:00",
  closesAt: "16:00",
};

try {
  sessionSeconds();
  await boot();
  const told = process.env.DATABASE_URL ? await real() : await demo();
  // What fell due while no server ran is written down before anybody can write anything else.
  await tick();
  process.stdout.write(`\n${JSON.stringify(told)}`);
} catch (error) {
  if (!(error instanceof DirectoryHeld || error instanceof WrongSetting)) throw error;
  console.error(`\n  ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeStore();
}

/** Every step looks whether it is done, so that a start broken off is finished by the next one. */
async function demo(): Promise<Welcome> {
  const now = wallNow();
  const told = () => clearwater(dayOf(plainCalendar, now));
  if (!(await hasDirectory()))
    await saveProgram(asProgramId(directoryId), entries(told().directory));
  const people = [...(await directory()).person.values()]
    .filter((one) => one.comesFor !== "")
    .map(({ id, email, comesFor }) => ({ id, email, comesFor }));
  // Somebody's own people, restored from a backup: nobody among them belongs to the demo.
  if (people.length === 0) return { demo: null, setUpPath: null };
  for (const { id } of people) {
    if ((await passwordHashOf(id)) === null)
      await setPassword(id, await hashPassword(demoPassword), now);
  }
  if ((await currentProgram(clearwaterId)) === null)
    await saveProgram(clearwaterId, entries(told().program), { files: demoFiles });
  return { demo: { password: demoPassword, people }, setUpPath: null };
}

/** A first administrator without name or password; the link lets one person fill both in. */
async function real(): Promise<Welcome> {
  const now = wallNow();
  if (!(await hasDirectory())) await foundDirectory(now, clockActor);
  const people = [...(await directory()).person.values()];
  const first = people[0];
  if (!first || people.some((person) => person.passwordSetAt !== null))
    return { demo: null, setUpPath: null };
  const { path, secrets } = newPasswordLink(first.id, now);
  await issueLink({ ...secrets.link, issuedAt: now });
  return { demo: null, setUpPath: path };
}

async function foundDirectory(at: Instant, actor: Actor): Promise<void> {
  const { id, ...facts } = directoryFacts(plainCalendar, at);
  await foundProgram({
    programId: asProgramId(directoryId),
    changes: [
      change("program-founded", id, facts),
      change("person-added", "P1", {
        name: "",
        email: "",
        title: "Administrator",
        comesFor: "",
        administrator: true,
        active: true,
        passwordSetAt: null,
        linkIssuedAt: null,
        sessionsValidFrom: null,
      }),
    ],
    command: "found-directory",
    actor,
    at,
    commandId: null,
    requestId: "first-start",
  });
}

/** A told story as the store keeps it: one log row per change. */
function entries({ told }: Story): Entry[] {
  return told.map((one) => ({ changes: [one.change], authorship: authorshipOf(one) }));
}
