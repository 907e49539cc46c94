import { redirect } from "next/navigation";
import type { Account, FormAnswer, ImportDecisions, Person } from "#domain";
import { importPlan, readInput, routes } from "#domain";
import type { ImportChoices, PlanDraft } from "#interchange";
import { leftOutCsv, notKept, PLAN_BYTE_LIMIT, readMapping } from "#interchange";
import { actorFor } from "./account-request.ts";
import type { Action } from "./act.ts";
import { answeringFounder, answerTo, commandIdIn, malformed } from "./act.ts";
import { founded } from "./act-founding.ts";
import type { Refused } from "./fault.ts";
import { logRefusal, newReference } from "./fault.ts";
import { draftDesk } from "./imports/drafts.ts";
import { accountOf, judgeImport } from "./imports/found-from-plan.ts";
import { postedIn } from "./posted-fields.ts";
import { signedIn } from "./session.ts";
import { directory, importDrafts, newProgramId } from "./store/index.ts";
import "server-only";

const theDesk = async () => draftDesk(await importDrafts());

const megabyte = 1024 * 1024;

export type Upload =
  | { readonly kind: "kept"; readonly draftId: string }
  | { readonly kind: "refused"; readonly status: number; readonly sentence: string };

/** Takes an uploaded plan in; administrators only, as founding a program is. */
export async function takeUpload(request: Request): Promise<Upload> {
  const person = await signedIn();
  const refused = (status: number, sentence: string): Upload => {
    logRefusal("refused", refusedUpload(person), { status });
    return { kind: "refused", status, sentence };
  };
  if (!person) return refused(401, "Sign in first, then upload the plan again.");
  if (!person.administrator) {
    return refused(
      403,
      "Only an administrator can import a plan, because importing creates a program.",
    );
  }
  const tooLarge = `The file is larger than ${PLAN_BYTE_LIMIT / megabyte} MB. Leave out finished work, or split the plan and import the parts.`;
  let file: FormDataEntryValue | null;
  try {
    file = (await request.formData()).get("plan");
  } catch {
    return refused(400, "The upload was interrupted. Choose the file and send it again.");
  }
  if (!(file instanceof File) || file.name === "") {
    return refused(400, "Choose a plan file: Microsoft Project XML or CSV.");
  }
  if (file.size > PLAN_BYTE_LIMIT) return refused(413, tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = file.name.replace(/\p{Cc}|\p{Cs}/gu, "").slice(0, 200);
  return { kind: "kept", draftId: await (await theDesk()).keepUpload(person.id, fileName, bytes) };
}

const refusedUpload = (person: Person | null): Refused => ({
  personId: person?.id ?? null,
  program: null,
  command: "import-plan",
  requestId: newReference(),
});

/** How far a reading is, for the bar; null when it is not this person's. */
export async function readingProgress(
  draftId: string,
): Promise<{ readonly percent: number; readonly done: boolean } | null> {
  const person = await signedIn();
  const desk = await theDesk();
  const draft = person ? await desk.draftOf(person.id, draftId) : null;
  if (!draft) return null;
  const reading = await desk.readingOf(draft);
  return "outcome" in reading || reading.fault
    ? { percent: 100, done: true }
    : { percent: Math.round(reading.ratio * 100), done: false };
}

/** What is left out, as a file to download; null when the draft is not this person's. */
export async function leftOutOf(draftId: string): Promise<string | null> {
  const found = await ownDraft(draftId);
  return found ? leftOutCsv(notKept(found.plan).leftOut) : null;
}

async function ownDraft(draftId: string): Promise<{ person: Person; plan: PlanDraft } | null> {
  const person = await signedIn();
  const desk = await theDesk();
  const draft = person ? await desk.draftOf(person.id, draftId) : null;
  const reading = draft ? await desk.readingOf(draft) : null;
  return person && reading && "outcome" in reading && reading.outcome === "read"
    ? { person, plan: reading.draft }
    : null;
}

/** What came of a posted form about the columns; a refusal leaves the draft as it was. */
export type ColumnsAnswer =
  | { readonly kind: "read" }
  | { readonly kind: "refused"; readonly status: number; readonly sentence: string };

/** Reads the file again with other columns, another order of dates, or another meaning of numbers. */
export async function readDraftAgain(request: Request, draftId: string): Promise<ColumnsAnswer> {
  const person = await signedIn();
  const refused = (status: number, sentence: string): ColumnsAnswer => {
    logRefusal("refused", refusedUpload(person), { status });
    return { kind: "refused", status, sentence };
  };
  if (!person) return refused(401, "Sign in first, then send the form again.");
  const desk = await theDesk();
  const draft = await desk.draftOf(person.id, draftId);
  if (!draft) return refused(404, "This upload no longer exists. Upload the file again.");
  let fields: FormData;
  try {
    fields = await request.formData();
  } catch {
    return refused(400, "We couldn't read the form. Go back to the dry run and send it again.");
  }
  const text = (name: string): string | null => {
    const value = fields.get(name);
    return typeof value === "string" ? value : null;
  };
  const columns = [...fields].flatMap(([name, value]): [string, string][] =>
    name.startsWith("column:") && typeof value === "string"
      ? [[name.slice("column:".length), value]]
      : [],
  );
  const said = readMapping({
    columns,
    dateOrder: text("date-order"),
    references: text("references"),
  });
  if (!said.ok) return refused(400, said.sentence);
  await desk.readAgain(person.id, draft, said.mapping);
  return { kind: "read" };
}

/** Imports a draft as its form decides: a whole program, or findings. */
export const actImport: Action = answeringFounder(
  importPlan.name,
  async (asked): Promise<FormAnswer> => {
    const { person, fields, turn } = asked;
    const draftId = String(fields.get("draft") ?? "");
    const found = await ownDraft(draftId);
    if (!found) {
      const gone =
        "This upload no longer exists. Uploads are kept for a day. Upload the file again.";
      return malformed("import-plan", { draft: gone }, asked);
    }
    const [question] = found.plan.questions;
    if (question) {
      const open = `${question.sentence} Answer this question above, then import the file.`;
      return malformed("import-plan", { [question.id]: open }, asked);
    }
    const read = readInput(importPlan.input, postedIn(fields));
    if (!read.ok) return malformed("import-plan", read.fields, asked);
    const choices = await choicesOf(read.input, person);
    const actor = actorFor(person);
    const { blank, situation, verdict } = judgeImport(newProgramId(), found.plan, choices, actor);
    if (verdict.kind === "refused") return answerTo(verdict, "import-plan", asked);
    const { slug } = read.input.founding;
    const answer = await founded("import-plan", slug, blank, asked, {
      programId: blank.id,
      changes: verdict.changes,
      command: "import-plan",
      actor,
      at: situation.now,
      commandId: commandIdIn(fields),
      requestId: turn,
    });
    if (answer) return answer;
    await (await theDesk()).forgetDraft(draftId);
    redirect(routes.workstreams(slug));
  },
);

/** Account ids of a form become accounts; unknown ones are nobody. */
async function choicesOf(decisions: ImportDecisions, person: Person): Promise<ImportChoices> {
  const people = (await directory()).person;
  const account = (id: string | null): Account | null => {
    const known = id === null ? undefined : people.get(id);
    return known?.active ? accountOf(known) : null;
  };
  return {
    founding: { ...decisions.founding, lead: accountOf(person) },
    by: decisions.by,
    streams: new Map(
      decisions.streams.map(({ key, name, pillars, leadId }) => [
        key,
        { name, pillars, lead: account(leadId) },
      ]),
    ),
    owners: new Map(
      [...decisions.owners].map(([name, chosen]) => [
        name,
        chosen === "name" ? "name" : account(chosen),
      ]),
    ),
  };
}
