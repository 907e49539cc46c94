/**
 * `npm run import -- FILE --program NAME --pillars "…"`: a plan from elsewhere becomes a new program, from the command
 * line. Ends with 0 when it is imported (or would be, with --dry-run), 1 when rules refuse it, 2 when the call or the
 * file is wrong or leaves a question open, 3 when the database cannot be had.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Account, Day, Person, Pillar, PlanDryRun } from "#domain";
import { dayOf, pillars, proposedSlug, sentenceOf, wordFor } from "#domain";
import type { ImportChoices, PlanDraft } from "#interchange";
import { cutStreams, dryRun, dryRunLines, leftOutCsv, notKept } from "#interchange";
import { wallNow } from "./clock.ts";
import { allowClosedPipes, newReference } from "./fault.ts";
import { actorOf } from "./imports/actor-of.ts";
import { accountOf, judgeImport } from "./imports/found-from-plan.ts";
import { readPlanFile, Wrong } from "./imports/plan-file.ts";
import * as store from "./store/index.ts";

const usage = `Usage: npm run import -- FILE --program NAME --pillars "PILLARS" [options]

  FILE                  Microsoft Project XML or CSV, up to 20 MB
  --program NAME        what the new program is called
  --pillars PILLARS     "Technology" for all workstreams, or one by one:
                        "Platform=Technology; Training=People,Process; *=Governance"
  --leads LEADS         addresses of stream leads: "Platform=jonas@example.org; *=priya@example.org"
  --date-order ORDER    how 03/04/2026 is meant: day-first (3 April) or month-first (March 4)
  --map "COLUMN=ROLE"   says what a column contains, such as "Vorher=predecessors"; once for each column.
                        "COLUMN=" leaves it unread. The dry run lists columns and roles
  --references WHAT     what the numbers in predecessor cells refer to: a column, or rows:position, rows:line, rows:sheet
  --by GROUPING         how workstreams are formed, as the dry run names it: outline:1, column:Team, owner, whole
  --eatp ADDRESS        who leads the execution (default: the first administrator)
  --slug ADDRESS        the program's address (default: made of its name)
  --zone ZONE           its time zone (default: this machine's)
  --confirm REASON      the reason for continuing despite warnings, such as dates far from the cycle
  --left-out FILE       writes what is left out as CSV
  --dry-run             shows what would be imported, and stores nothing`;

const options = {
  program: { type: "string" },
  pillars: { type: "string" },
  leads: { type: "string" },
  "date-order": { type: "string" },
  map: { type: "string", multiple: true },
  references: { type: "string" },
  by: { type: "string" },
  eatp: { type: "string" },
  slug: { type: "string" },
  zone: { type: "string" },
  confirm: { type: "string" },
  "left-out": { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean" },
} as const;

function call() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Wrong(
      `${error instanceof Error ? error.message : "We couldn't read the options."}\n\n${usage}`,
    );
  }
}

async function run(): Promise<number> {
  const { values, positionals } = call();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new Wrong(`Give exactly one file.\n\n${usage}`);
  if (!values.program?.trim())
    throw new Wrong(`Give the new program a name with --program.\n\n${usage}`);
  const draft = readPlanFile(path, {
    map: values.map ?? [],
    dateOrder: values["date-order"] ?? null,
    references: values.references ?? null,
  });
  const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    await opened();
    const people = [...(await store.directory()).person.values()].filter((one) => one.active);
    const fileName = basename(path);
    const shown = dryRun(draft, {
      ...{ fileName, zone, accounts: people, today: todayIn(zone) },
      by: values.by ?? null,
    });
    show(draft, shown, values.by, values["left-out"]);
    const lead = leadOf(people, values.eatp);
    const choices = choicesOf(draft, shown, people, lead, {
      name: values.program.trim(),
      slug: values.slug ?? proposedSlug(values.program),
      pillars: values.pillars ?? "",
      leads: values.leads ?? "",
      confirm: values.confirm,
    });
    return await imported(draft, choices, lead, values["dry-run"] ?? false);
  } finally {
    await store.closeStore();
  }
}

/** Prints the dry run and writes what is left out. @throws Wrong where the plan leaves something open. */
function show(
  draft: PlanDraft,
  shown: PlanDryRun,
  by: string | undefined,
  leftOutFile: string | undefined,
): void {
  if (by && shown.by !== by) {
    const known = shown.groupings.map((one) => `${one.value} (${one.label})`).join(", ");
    throw new Wrong(`--by ${by} can't be used for this plan. Choose one of these: ${known}.`);
  }
  for (const line of dryRunLines(shown)) console.log(line);
  if (leftOutFile) writeFileSync(leftOutFile, leftOutCsv(notKept(draft).leftOut));
  if (shown.questions.length > 0) {
    const answers = shown.questions.map(({ option }) => option).join(" and ");
    throw new Wrong(`Not imported: the plan has an open question. Answer it with ${answers}.`);
  }
}

class Closed extends Error {}

async function opened(): Promise<void> {
  try {
    await store.boot();
  } catch (error) {
    throw new Closed(error instanceof Error ? error.message : String(error));
  }
  if (!(await store.hasDirectory())) {
    throw new Closed(
      "There are no accounts yet. Start Throughline once to create an administrator.",
    );
  }
}

function todayIn(zone: string): Day {
  try {
    const calendar = { zone, weekend: [], holidays: [], opensAt: "00:00", closesAt: "24:00" };
    return dayOf(calendar, wallNow());
  } catch {
    throw new Wrong(`--zone ${zone} isn't a time zone. Use an IANA name such as Europe/Stockholm.`);
  }
}

function leadOf(people: readonly Person[], address: string | undefined): Person {
  const lead = address
    ? people.find(({ email }) => email.toLowerCase() === address.toLowerCase())
    : people.find(({ administrator }) => administrator);
  if (!lead)
    throw new Wrong(address ? `No account has the address ${address}.` : "No administrator.");
  return lead;
}

/** "A=x; *=y", or one value for all. */
function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(";")) {
    const place = part.lastIndexOf("=");
    const name = place < 0 ? "*" : part.slice(0, place).trim().toLowerCase();
    if (part.trim() !== "") found.set(name, part.slice(place + 1).trim());
  }
  return found;
}

function choicesOf(
  draft: PlanDraft,
  shown: PlanDryRun,
  people: readonly Person[],
  lead: Account,
  given: {
    name: string;
    slug: string;
    pillars: string;
    leads: string;
    confirm: string | undefined;
  },
): ImportChoices {
  const [byPillar, byLead] = [pairs(given.pillars), pairs(given.leads)];
  const streams = cutStreams(draft, shown.by);
  refuseStrangers([...byPillar.keys(), ...byLead.keys()], streams);
  const of = (map: ReadonlyMap<string, string>, name: string): string =>
    map.get(name.toLowerCase()) ?? map.get("*") ?? "";
  return {
    founding: {
      ...{ name: given.name, slug: given.slug, organization: "", purpose: "", goal: "" },
      ...{ calendar: shown.calendar, startDay: shown.startDay, endDay: shown.endDay },
      stage: "PRODUCE",
      lead: accountOf(lead),
      acknowledge: given.confirm,
    },
    by: shown.by,
    streams: new Map(
      streams.map(({ key, name }) => {
        const address = of(byLead, name);
        const found = people.find(({ email }) => email.toLowerCase() === address.toLowerCase());
        if (address !== "" && !found) throw new Wrong(`No account has the address ${address}.`);
        const own = pillarsOf(of(byPillar, name));
        return [key, { name, pillars: own, lead: found ? accountOf(found) : null }];
      }),
    ),
    owners: new Map(
      shown.owners.map(({ name, accountId }) => {
        const person = people.find(({ id }) => id === accountId);
        return [name, person ? accountOf(person) : "name"];
      }),
    ),
  };
}

function refuseStrangers(
  named: readonly string[],
  streams: readonly { readonly name: string }[],
): void {
  const names = new Set(streams.map(({ name }) => name.toLowerCase()));
  const strangers = named.filter((name) => name !== "*" && !names.has(name));
  if (strangers.length > 0) {
    throw new Wrong(
      `We couldn't find the workstream ${strangers.join(", ")}. Use one of these: ${streams.map(({ name }) => name).join(", ")}.`,
    );
  }
}

function pillarsOf(text: string): readonly Pillar[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map((word) => {
      const pillar = pillars.find((one) => one.toLowerCase() === word.toLowerCase());
      if (!pillar)
        throw new Wrong(
          `"${word}" isn't a pillar. Use one of these: ${pillars.map(wordFor).join(", ")}.`,
        );
      return pillar;
    });
}

async function imported(
  draft: PlanDraft,
  choices: ImportChoices,
  lead: Person,
  onlyLook: boolean,
): Promise<number> {
  const actor = actorOf({ ...lead, administrator: true });
  const { blank, situation, verdict } = judgeImport(store.newProgramId(), draft, choices, actor);
  if (verdict.kind === "refused") {
    console.error("\nNot imported. Nothing was stored.");
    for (const finding of verdict.findings) {
      console.error(`  ${finding.ruleId}: ${sentenceOf(finding)}`);
    }
    return 1;
  }
  if (onlyLook) {
    console.log(
      `\nThe plan can be imported: ${verdict.changes.length} changes. Nothing was stored.`,
    );
    return 0;
  }
  try {
    await store.foundProgram({
      programId: blank.id,
      changes: verdict.changes,
      ...{ command: "import-plan", actor, at: situation.now },
      ...{ commandId: null, requestId: newReference() },
    });
  } catch (error) {
    if (!(error instanceof store.ProgramTaken)) throw error;
    console.error(
      `\nAnother program already has the address "${choices.founding.slug}". Choose a different one with --slug.`,
    );
    return 1;
  }
  console.log(`\nImported: /programs/${choices.founding.slug}, led by ${lead.name}.`);
  return 0;
}

allowClosedPipes();
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Wrong || error instanceof Closed)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Wrong ? 2 : 3;
}
