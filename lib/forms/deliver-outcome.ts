import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const deliverOutcomeForm = formOf({ outcomeId: id("An outcome") });
