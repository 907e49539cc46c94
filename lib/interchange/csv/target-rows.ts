import { listed, quoted } from "../foreign-text.ts";
import type { FlatReading } from "./activities.ts";
import type { RowsCalled } from "./outline.ts";
import type { NumbersName } from "./references.ts";
import { numberOfRow } from "./references.ts";
import type { FlatRow } from "./row-reader.ts";
import type { CsvTable } from "./table.ts";

/** What the text of a link leads to. A doubt is never decided here: the link is left out with the reason. */
export type Target =
  | { readonly kind: "row"; readonly row: FlatRow }
  | { readonly kind: "doubt"; readonly reason: string }
  | { readonly kind: "nothing" };

export type TargetOf = (text: string) => Target;

const NOTHING: Target = { kind: "nothing" };

/** Numbers lead where the file's numbers lead; other texts to a key, a second key, or a name that only one row has. */
export function targetsIn(
  table: CsvTable,
  { rows, dropped }: FlatReading,
  called: RowsCalled,
  numbers: NumbersName,
  placeOf: (heading: string) => number | undefined,
): TargetOf {
  const byRow = new Map(rows.map((row) => [row.activity.row, row]));
  const gone = new Set(dropped.map(({ activity }) => activity.row));
  const byNumber = rowsByNumber(table, numbers, placeOf);
  return (text) => {
    if (/^\d+(\.\d+)*$/.test(text)) {
      if (numbers.kind === "asked")
        return {
          kind: "doubt",
          reason: `${quoted(text)} can name different rows. Answer the question about predecessors to read it.`,
        };
      const number = byNumber.get(text);
      const row = number === undefined ? undefined : byRow.get(number);
      if (row) return { kind: "row", row };
      if (number !== undefined && gone.has(number) && numbers.kind !== "column")
        return { kind: "doubt", reason: `One end, row ${number}, was left out.` };
      if (numbers.kind !== "nothing") return NOTHING;
    }
    const found = called(text);
    const [one, ...others] = found;
    if (!one) return NOTHING;
    if (others.length === 0) return { kind: "row", row: one };
    const named = listed(found.map(({ activity }) => String(activity.row)));
    return {
      kind: "doubt",
      reason: `${quoted(text)} can mean rows ${named}. Give the rows different names or keys and upload the file again.`,
    };
  };
}

/** Row of the sheet by the number that names it. */
function rowsByNumber(
  table: CsvTable,
  numbers: NumbersName,
  placeOf: (heading: string) => number | undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (numbers.kind === "asked" || numbers.kind === "nothing") return found;
  const place = numbers.kind === "column" ? placeOf(numbers.heading) : undefined;
  table.rows.forEach((row, at) => {
    const text =
      numbers.kind === "column"
        ? (row.cells[place ?? -1]?.trim() ?? "")
        : String(numberOfRow(numbers.kind, at, row.row, table.headingRow));
    if (text !== "" && !found.has(text)) found.set(text, row.row);
  });
  return found;
}
