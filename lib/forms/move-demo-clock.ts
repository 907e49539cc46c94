import { formOf } from "./form.ts";

export const moveDemoClockForm = formOf({});
