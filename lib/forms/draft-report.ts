import { day } from "./fields.ts";
import { formOf } from "./form.ts";

export const draftReportForm = formOf({
  periodStart: day("The first day"),
  periodEnd: day("The last day"),
});
