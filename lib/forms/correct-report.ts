import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const correctReportForm = formOf({
  reportId: id("A report"),
  reason: text("The reason for the correction"),
});
