/** The spine: one row per change, each carrying the hash of the row before it. */
import type { Change, LoggedChange, Program, ProgramId } from "#domain";
import { canonicalJson, instantFrom, isChangeKind, isCreating, nounOf, subjectOf } from "#domain";
import { sha256 } from "./digest.ts";

/** What a row says; the hash covers all of it. */
export interface LogContent extends LoggedChange {
  readonly programId: ProgramId;
  readonly commandId: string | null;
}

export interface LogRow extends LogContent {
  readonly prevHash: string;
  readonly hash: string;
}

/** Who did what when: the part all rows of one command share. */
export type Authorship = Pick<
  LogContent,
  "actorId" | "actorName" | "deed" | "overriddenRules" | "commandId" | "requestId" | "at"
>;

/** The first row has no row before it; it hangs on the program's id. */
export const rootHash = (programId: string): string => sha256(`throughline:${programId}`);

export const chainHash = (prevHash: string, content: LogContent): string =>
  sha256(`${prevHash}\n${canonicalJson(content)}`);

/** The rows for the changes of one command. `before` is taken from the program as each change finds it. */
export function logRows(
  program: Program,
  headHash: string,
  changes: readonly Change[],
  authorship: Authorship,
): LogRow[] {
  const touched = new Map<string, Record<string, unknown>>();
  let prevHash = headHash;
  return changes.map((change, index) => {
    const noun = nounOf(change.kind);
    const key = `${noun}:${change.id}`;
    const found = touched.get(key) ?? subjectOf(program, change);
    const set: Record<string, unknown> = { ...change.set };
    const creates = isCreating(change.kind);
    const content: LogContent = {
      programId: program.id,
      seq: program.version + index + 1,
      ...authorship,
      kind: change.kind,
      noun,
      subjectId: change.id,
      set,
      before: creates ? null : pick({ ...found }, Object.keys(set)),
    };
    touched.set(key, { ...(creates ? {} : found), ...set });
    const row: LogRow = { ...content, prevHash, hash: chainHash(prevHash, content) };
    prevHash = row.hash;
    return row;
  });
}

function pick(entity: Readonly<Record<string, unknown>>, fields: readonly string[]) {
  return Object.fromEntries(fields.map((field) => [field, entity[field] ?? null]));
}

/** A row as `to_jsonb` gives it. */
export const logRowFrom = (row: LogRow): LogRow => ({
  ...row,
  at: instantFrom(Date.parse(row.at)),
});

/**
 * The change a row records, as `apply` takes it.
 * @throws Error for a kind of change that this version does not know.
 */
export function changeOf(row: Pick<LogRow, "kind" | "subjectId" | "set">): Change {
  const recorded = { kind: row.kind, id: row.subjectId, set: row.set };
  if (!isChange(recorded)) throw new Error(`The log holds a change of unknown kind ${row.kind}`);
  return recorded;
}

type Recorded = Pick<LogRow, "kind" | "set"> & { readonly id: string };
/** The compiler checked the fields against the kind before they were written. */
const isChange = (recorded: Recorded): recorded is Recorded & Change => isChangeKind(recorded.kind);
