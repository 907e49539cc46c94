import "server-only";
import { planDeliverables, readInput } from "#domain";
import { readPlanText } from "#interchange";
import type { Action } from "./act.ts";
import { answering, attempt, malformed, refresh } from "./act.ts";
import { postedIn } from "./posted-fields.ts";

/** The rows of the grid come as one text; they are told apart here. */
export const actPlanDeliverables: Action = answering(planDeliverables.name, async (asked) => {
  const read = readInput(planDeliverables.input, postedIn(asked.fields));
  if (!read.ok) return malformed(planDeliverables.name, read.fields, asked);
  const table = readPlanText(read.input.rows);
  if (!table.ok) return malformed(planDeliverables.name, { rows: table.sentence }, asked);
  const command = { ...read.input, rows: table.rows };
  const { answer } = await attempt(planDeliverables, command, asked);
  if (answer.kind === "done") refresh(asked.slug);
  return answer;
});
