import { z } from "zod";
import type { PlanRow } from "#domain";
import { counted } from "#domain";
import { formOf } from "./form.ts";
import { readPlanTable } from "./plan-table.ts";

const mostRows = 2000;
const mostCharacters = 900_000;

const rows = () =>
  z
    .string()
    .max(mostCharacters, "That is more than one sending can hold; send it in parts.")
    .transform((text, context): readonly PlanRow[] => {
      const object = (message: string) => {
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      };
      try {
        const table = readPlanTable(text);
        if (table.unknown.length > 0) {
          return object(
            `These headings mean nothing here: ${table.unknown.slice(0, 8).join(", ")}. Rename or remove them.`,
          );
        }
        return table.rows.length > mostRows
          ? object(`${counted(table.rows.length, "row")}; at most ${mostRows} can be sent at once.`)
          : table.rows;
      } catch {
        return object("The rows cannot be told apart: a quotation mark is opened and not closed.");
      }
    });

export const planDeliverablesForm = formOf({ rows: rows() });
