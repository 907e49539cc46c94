/** Entities of any noun with any values, read off the database's own columns: a new field is in the law at once. */
import fc from "fast-check";
import type { Noun } from "#domain";
import { instantFrom, vocabulary } from "#domain";
import type { Client } from "#store/database";
import { tables } from "#store/tables";

interface Column {
  readonly table: string;
  readonly column: string;
  /** PostgreSQL's name of the type; arrays begin with an underscore. */
  readonly type: string;
  readonly nullable: boolean;
}

export type EntityArbitrary = fc.Arbitrary<Record<string, unknown>>;

/** Parents that references point at; the law's program has each of them. */
const pinned: Readonly<Partial<Record<Noun, Readonly<Record<string, string>>>>> = {
  deliverable: { workstreamId: "W1" },
  dependency: { fromId: "DL01", toId: "DL01" },
  impactNotice: { causeId: "DL01", workstreamId: "W1" },
  outcomePart: { outcomeId: "O1" },
  sprint: { cycleId: "C1" },
  sprintItem: { sprintId: "S1", deliverableId: "DL01" },
  gateDecision: { gateId: "G-1" },
  signature: { decisionId: "GD-1" },
  condition: { gateId: "G-1" },
  controlTest: { controlId: "C-01" },
  progressNote: { deliverableId: "DL01" },
  reportBody: { reportId: "R1" },
};

/** Text as the web can send it; PostgreSQL has no place for NUL. */
const text = fc.string({ unit: "binary", maxLength: 40 }).map((s) => s.replaceAll("\u0000", ""));
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) })
  .map((milliseconds) => instantFrom(milliseconds));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const json = fc
  .dictionary(
    text.filter((key) => key !== "__proto__"),
    fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.array(text)),
    { noNullPrototype: true },
  )
  .map((object) => [object]);

export async function entityArbitraries(client: Client): Promise<(noun: Noun) => EntityArbitrary> {
  const columns = await client.$queryRaw<Column[]>`
    SELECT table_name AS "table", column_name AS "column", udt_name AS "type", is_nullable = 'YES' AS "nullable"
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY ordinal_position`;
  return (noun) => {
    const mine = columns.filter(({ table }) => table === tables[noun].name);
    if (mine.length === 0) throw new Error(`${noun} has no table`);
    const fields = mine
      .filter(({ column }) => column !== "programId" && column !== "id")
      .map((column) => [column.column, fieldArbitrary(noun, column)] as const);
    return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
  };
}

function fieldArbitrary(noun: Noun, { column, type, nullable }: Column): fc.Arbitrary<unknown> {
  const parent = pinned[noun]?.[column];
  if (parent !== undefined) return fc.constant(parent);
  if (column === "email" && noun === "person") return fc.uuid();
  if (type.startsWith("_")) return fc.array(scalar(column, type.slice(1)), { maxLength: 4 });
  return nullable ? fc.option(scalar(column, type), { nil: null }) : scalar(column, type);
}

function scalar(column: string, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case "text":
      return /(^d|D)ay$/.test(column) ? day : text;
    case "int4":
      return fc.integer();
    case "float8":
      return number;
    case "bool":
      return fc.boolean();
    case "timestamptz":
      return instant;
    case "jsonb":
      return json;
    default: {
      const values = Object.entries(vocabulary).find(([name]) => name === type)?.[1];
      if (!values) throw new Error(`The test knows no values for a column of type ${type}`);
      return fc.constantFrom(...values);
    }
  }
}
