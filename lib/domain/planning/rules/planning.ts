/** A plan written in rows: every row is read or named, none is guessed. */
import { rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";

const throughline = { label: "Throughline", url: null };

/** T-54: what a row says cannot be understood. */
export const rowUnreadable = rule<{ subject: Ref; row: number; column: string; fault: string }>({
  id: "T-54",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "platform",
  source: throughline,
  statement: "Rows of a plan are taken over together, and only when each of them is understood.",
  objection: "{column}: {fault}",
  remedy: "Mend that cell; the other rows are kept as you wrote them.",
  check: (_program, { subject, ...facts }) => [{ subject, facts }],
});

/** T-55: the grid adds and changes; it never takes away. */
export const rowTakesAway = rule<{ subject: Ref; row: number; what: string }>({
  id: "T-55",
  severity: "INFORMS",
  overridableBy: [],
  standingOf: "platform",
  source: throughline,
  statement: "What a row no longer lists stays: it is dropped where it is shown, with a reason.",
  objection: "{what} is not listed any more and stays all the same.",
  remedy: "Drop it on its own page, with a reason.",
  check: (_program, { subject, ...facts }) => [{ subject, facts }],
});

/** T-56: nothing to take over. */
export const nothingPlanned = rule<{ subject: Ref; rows: number }>({
  id: "T-56",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "platform",
  source: throughline,
  statement: "A plan that is sent holds at least one row that says something new.",
  objection: "No row adds or changes anything.",
  remedy: "Write a title into an empty row, or change a cell of another.",
  check: (_program, { subject, rows }) => (rows === 0 ? [{ subject, facts: {} }] : []),
});

export const planningRules = [rowUnreadable, rowTakesAway, nothingPlanned];
