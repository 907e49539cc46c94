import "server-only";
import { planDeliverables } from "#domain";
import { readPlanText } from "#interchange";
import type { Action } from "./act.ts";
import { answering, attempt, inputIn, malformed, refresh } from "./act.ts";

/** The rows of the grid come as one text; they are told apart here. */
export const actPlanDeliverables: Action = answering(planDeliverables.name, async (asked) => {
  const read = inputIn(planDeliverables, asked);
  if (!read.ok) return read.answer;
  const table = readPlanText(read.input.rows);
  if (!table.ok) return malformed(planDeliverables.name, { rows: table.sentence }, asked);
  const command = { ...read.input, rows: table.rows };
  const { answer } = await attempt(planDeliverables, command, asked);
  if (answer.kind === "done") refresh(asked.slug);
  return answer;
});
