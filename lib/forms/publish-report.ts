import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const publishReportForm = formOf({ reportId: id("A report") });
