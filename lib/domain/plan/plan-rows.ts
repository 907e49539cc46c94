/** Rows of a plan, as somebody typed or pasted them, read against a program. Nothing is changed here. */

import type { Day } from "../calendar/index.ts";
import { isAwaited } from "../dependencies/dependency-ends.ts";
import type { Deliverable } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, dependenciesInto, idMint } from "../program.ts";
import type { Pillar } from "../vocabulary.ts";
import type { Cell, LinkCell } from "./plan-row-cells.ts";
import {
  criteriaCell,
  criterionText,
  dayCell,
  linksCell,
  numberCell,
  ownerCell,
  pillarCell,
  sprintCell,
  streamCell,
} from "./plan-row-cells.ts";

export const planColumns = [
  "id",
  "title",
  "stream",
  "pillar",
  "owner",
  "low",
  "points",
  "high",
  "sprint",
  "due",
  "criteria",
  "predecessors",
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** As the head of a column reads. */
export const planColumnWords: Readonly<Record<PlanColumn, string>> = {
  id: "Id",
  title: "Title",
  stream: "Workstream",
  pillar: "Pillar",
  owner: "Owner",
  low: "Low",
  points: "Likely",
  high: "High",
  sprint: "Sprint",
  due: "Due",
  criteria: "Criteria",
  predecessors: "Waits for",
};

/** Cells as written; an empty one leaves what is there, or says nothing yet. */
export type PlanRow = Readonly<Record<PlanColumn, string>> & {
  /** As its author sees it. */
  readonly row: number;
};

export interface RowFault {
  readonly row: number;
  readonly column: PlanColumn;
  readonly fault: string;
}

export interface ReadRow {
  readonly row: number;
  /** The deliverable it edits; null for a new one, which will get `id`. */
  readonly existing: Deliverable | null;
  readonly id: string;
  /** What a new row was called in its own plan. */
  readonly sourceKey: string | null;
  readonly title: string;
  readonly workstreamId: string;
  readonly pillar: Pillar;
  readonly ownerId: string | null;
  readonly points: number;
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  readonly sprintId: string | null;
  readonly dueDay: Day | null;
  /** Criteria that are not there yet. */
  readonly newCriteria: readonly string[];
  readonly links: readonly LinkCell[];
  /** What the deliverable has and the row does not list. */
  readonly unlisted: readonly string[];
  readonly says: boolean;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly faults: readonly RowFault[];
}

/** Reads rows. New ones get the ids that the command will mint, in their order. */
export function readPlanRows(program: Program, written: readonly PlanRow[]): ReadRows {
  const mint = idMint(program);
  const faults: RowFault[] = [];
  const filled = written.filter((row) => planColumns.some((column) => row[column].trim() !== ""));
  const named = filled.map((row) => {
    const existing = program.deliverable.get(row.id.trim().toUpperCase()) ?? null;
    return { row, existing, id: existing?.id ?? mint("deliverable") };
  });
  const names = new Map<string, string>();
  for (const { row, existing, id } of named) {
    const name = row.id.trim().toLowerCase();
    if (existing === null && name !== "") {
      if (names.has(name)) {
        faults.push({
          row: row.row,
          column: "id",
          fault: `"${row.id.trim()}" is in two rows. Keep one of them.`,
        });
      }
      names.set(name, id);
    }
    names.set(`#${row.row}`, id);
  }
  const idOf = (name: string): string | null =>
    names.get(name.trim().toLowerCase()) ??
    program.deliverable.get(name.trim().toUpperCase())?.id ??
    null;
  const rows = named.map(({ row, existing, id }) =>
    readRow(program, row, existing, id, idOf, faults),
  );
  const place = ({ row, column }: RowFault) =>
    row * planColumns.length + planColumns.indexOf(column);
  return { rows, faults: faults.sort((a, b) => place(a) - place(b)) };
}

function readRow(
  program: Program,
  written: PlanRow,
  existing: Deliverable | null,
  id: string,
  idOf: (name: string) => string | null,
  faults: RowFault[],
): ReadRow {
  /** An empty cell keeps `otherwise`; an unreadable one is named and keeps it too. */
  const take = <T>(column: PlanColumn, read: (text: string) => Cell<T>, otherwise: T): T => {
    const text = written[column].trim();
    if (text === "") return otherwise;
    const cell = read(text);
    if ("value" in cell) return cell.value;
    faults.push({ row: written.row, column, fault: cell.fault });
    return otherwise;
  };
  const stream = streamOf(program, written, existing, faults);
  const points = take("points", numberCell, existing?.points ?? 0);
  const lists = listsOf(program, written, id, idOf, faults);
  return {
    row: written.row,
    existing,
    id,
    sourceKey: existing === null && written.id.trim() !== "" ? written.id.trim() : null,
    title: titleOf(written, existing, faults),
    workstreamId: stream?.id ?? existing?.workstreamId ?? "",
    pillar: take(
      "pillar",
      pillarCell,
      existing?.primaryPillar ?? stream?.pillars[0] ?? "TECHNOLOGY",
    ),
    ownerId: take(
      "owner",
      (text) => idCell(ownerCell(program, text, existing?.ownerId ?? null)),
      existing?.ownerId ?? null,
    ),
    points,
    lowPoints: take("low", numberCell, existing?.lowPoints ?? null),
    highPoints: take("high", numberCell, existing?.highPoints ?? null),
    sprintId: take(
      "sprint",
      (text) => idCell(sprintCell(program, text)),
      existing?.sprintId ?? null,
    ),
    dueDay: take("due", dayCell, existing?.dueDay ?? null),
    ...lists,
    says: planColumns.some((column) => column !== "id" && written[column].trim() !== ""),
  };
}

function titleOf(written: PlanRow, existing: Deliverable | null, faults: RowFault[]): string {
  const title = written.title.trim() || (existing?.title ?? "");
  if (title === "") {
    const key = written.id.trim();
    const fault =
      key === ""
        ? "Enter a title."
        : `We couldn't find ${key}. To add it as a new row, enter a title.`;
    faults.push({ row: written.row, column: "title", fault });
  }
  return title;
}

/** Criteria and links of a row, and what the deliverable has of them that the row does not list. */
function listsOf(
  program: Program,
  written: PlanRow,
  id: string,
  idOf: (name: string) => string | null,
  faults: RowFault[],
): Pick<ReadRow, "newCriteria" | "links" | "unlisted"> {
  const has = new Set(
    (criteriaOf(program).get(`deliverable:${id}`) ?? []).map(({ text }) => plain(text)),
  );
  const criteria = criteriaCell(written.criteria);
  const listed = new Set(criteria.map(plain));
  const links: LinkCell[] = [];
  for (const cell of linksCell(written.predecessors, idOf)) {
    if ("value" in cell) links.push(cell.value);
    else faults.push({ row: written.row, column: "predecessors", fault: cell.fault });
  }
  return {
    newCriteria: criteria.filter((text) => !has.has(plain(text))),
    links,
    unlisted: [
      ...(criteria.length > 0
        ? [...has].filter((text) => !listed.has(text)).map((text) => `"${text}"`)
        : []),
      ...(links.length > 0 ? unlistedLinks(program, id, links) : []),
    ],
  };
}

/** Criteria are the same in spite of capitals, and of the signs that part them in a cell. */
const plain = (text: string): string => criterionText(text).toLowerCase();

const idCell = (cell: Cell<{ readonly id: string }>): Cell<string> =>
  "value" in cell ? { value: cell.value.id } : cell;

function streamOf(
  program: Program,
  written: PlanRow,
  existing: Deliverable | null,
  faults: RowFault[],
) {
  if (written.stream.trim() === "" && existing)
    return program.workstream.get(existing.workstreamId);
  const cell = streamCell(program, written.stream);
  if ("value" in cell) return cell.value;
  faults.push({ row: written.row, column: "stream", fault: cell.fault });
  return undefined;
}

function unlistedLinks(
  program: Program,
  id: string,
  links: readonly LinkCell[],
): readonly string[] {
  return (dependenciesInto(program).get(id) ?? [])
    .filter(
      (link) =>
        link.fromId !== null &&
        isAwaited(program, link) &&
        !links.some((one) => one.fromId === link.fromId),
    )
    .map(({ fromId }) => `Waiting for ${fromId}`);
}
