/** What a backup carries, table by table. A table of the schema that is named nowhere here does not compile. */
import type { Noun } from "#domain";
import type { Prisma, Transaction } from "./database.ts";
import { tables } from "./tables.ts";

type BesideTheNouns = Exclude<Prisma.ModelName, Capitalize<Noun>>;

/** Tables that hold no noun of a program: carried, or the reason why they stay behind. */
export const tablesBeside: Readonly<
  Record<BesideTheNouns, "carried" | { readonly stays: string }>
> = {
  Program: "carried",
  ChangeLog: "carried",
  Credential: "carried",
  SignInIdentity: "carried",
  DoneCommand: "carried",
  PulseVoter: "carried",
  PulseTally: "carried",
  FileBody: "carried",
  FilePiece: "carried",
  SearchText: { stays: "Derived from the other tables; rebuilt when somebody searches." },
  SearchWord: { stays: "Derived from the other tables; rebuilt when somebody searches." },
  SearchEdition: { stays: "Says what the two tables of the search were made of." },
  Session: { stays: "Sessions belong to one server. Everybody signs in again." },
  SetUpLink: { stays: "One-time links are short-lived secrets. Issue new ones." },
  ImportDraft: {
    stays: "Uploads waiting to be imported are kept for a day. Upload the file again.",
  },
  SignInAttempt: { stays: "Sign-in attempts are counted per server." },
};

const carried: ReadonlySet<string> = new Set([
  ...Object.values(tables).map(({ name }) => name),
  ...Object.entries(tablesBeside).flatMap(([name, fate]) => (fate === "carried" ? [name] : [])),
]);

export const isCarried = (table: string): boolean => carried.has(table);

export interface StoredTable {
  readonly name: string;
  /** Quoted, in the order of the primary key. */
  readonly key: readonly string[];
}

/**
 * Every table of the database but the history of migrations, each after those it refers to.
 * @throws Error when the tables refer to each other in a circle.
 */
export async function tablesInOrder(transaction: Transaction): Promise<StoredTable[]> {
  const found = await transaction.$queryRaw<StoredTable[]>`
    SELECT c.relname AS name, ARRAY(
      SELECT quote_ident(a.attname) FROM pg_index i
      CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS key
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname COLLATE "C"`;
  const references = await transaction.$queryRaw<{ child: string; parent: string }[]>`
    SELECT c.relname AS child, p.relname AS parent FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid`;
  const ordered: StoredTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < found.length) {
    const free = found.filter(
      ({ name }) =>
        !placed.has(name) &&
        references.every(({ child, parent }) => child !== name || placed.has(parent)),
    );
    if (free.length === 0) throw new Error("The tables refer to each other in a circle.");
    for (const table of free) placed.add(table.name);
    ordered.push(...free);
  }
  return ordered;
}
