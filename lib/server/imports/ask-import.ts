/** What the pages of an import ask: whose draft, how far, and what it would become. */
import type { Account, Day, ImportState, Person } from "#domain";
import { dryRun } from "#interchange";
import type { DraftDesk } from "./drafts.ts";

const stepWords: Readonly<Record<string, string>> = {
  decoding: "Reading the file",
  parsing: "Splitting the file into rows",
  activities: "Reading activities",
  links: "Reading dependencies",
  calendar: "Reading the calendar",
  groupings: "Finding workstreams",
};

/** Null when there is no such draft, or it is somebody else's. */
export async function importState(
  desk: DraftDesk,
  person: Pick<Person, "id">,
  draftId: string,
  asked: {
    readonly by: string | null;
    readonly accounts: readonly Account[];
    readonly today: Day;
    readonly zone: string;
  },
): Promise<ImportState | null> {
  const draft = await desk.draftOf(person.id, draftId);
  if (!draft) return null;
  const reading = await desk.readingOf(draft);
  if (!("outcome" in reading)) {
    if (reading.fault) {
      const sentence = "Something went wrong on our side while reading the file. Upload it again.";
      return { kind: "unreadable", sentence, line: null };
    }
    const percent = Math.round(reading.ratio * 100);
    return { kind: "reading", words: stepWords[reading.step] ?? "Reading", percent };
  }
  if (reading.outcome === "unreadable") {
    const { sentence, line } = reading.problem;
    return { kind: "unreadable", sentence, line };
  }
  return { kind: "read", dryRun: dryRun(reading.draft, { ...asked, fileName: draft.fileName }) };
}
