import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const startOutcomeForm = formOf({ outcomeId: id("An outcome") });
