import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const closeRetrospectiveForm = formOf({ retrospectiveId: id("A retrospective") });
