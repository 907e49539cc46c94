import "server-only";
import { planDeliverables } from "#domain";
import { readPlanText } from "#interchange";
import type { Action } from "./act.ts";
import { answering, attemptAndRefresh, inputIn, malformed } from "./act.ts";

/** The rows of the grid come as one text; they are told apart here. */
export const actPlanDeliverables: Action = answering(planDeliverables.name, async (asked) => {
  const read = inputIn(planDeliverables, asked);
  if (!read.ok) return read.answer;
  const table = readPlanText(read.input.rows);
  if (!table.ok) return malformed(planDeliverables.name, { rows: table.sentence }, asked);
  const command = { ...read.input, rows: table.rows };
  return await attemptAndRefresh(planDeliverables, command, asked);
});
