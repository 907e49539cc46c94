/** A plan written in rows: every row is read or named, none is guessed. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";

/** T-54: what a row says cannot be understood. */
export const rowUnreadable = rule<{ subject: Ref; row: number; column: string; fault: string }>({
  id: "T-54",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "The rows of a plan are saved together, and only if all of them can be read.",
  objection: "{column}: {fault}",
  remedy: "Fix this cell. The other rows are kept as you entered them.",
  check: (_program, { subject, ...facts }) => [{ subject, facts }],
});

/** T-55: the grid adds and changes; it never takes away. */
export const rowTakesAway = rule<{ subject: Ref; row: number; what: string }>({
  id: "T-55",
  severity: "INFORMS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Removing an entry from a row doesn't drop it. It is dropped on its own page, with a reason.",
  objection: "{what} is no longer listed but stays in the program.",
  remedy: "To drop it, open its page and give a reason.",
  check: (_program, { subject, ...facts }) => [{ subject, facts }],
});

/** T-56: nothing to take over. */
export const nothingPlanned = rule<{ subject: Ref; rows: number }>({
  id: "T-56",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Saving a plan adds or changes at least one row.",
  objection: "No row adds or changes anything.",
  remedy: "Enter a title in an empty row, or change a cell.",
  check: (_program, { subject, rows }) => (rows === 0 ? [{ subject, facts: {} }] : []),
});

export const planningRules = [rowUnreadable, rowTakesAway, nothingPlanned];
