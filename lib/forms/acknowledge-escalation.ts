import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const acknowledgeEscalationForm = formOf({ escalationId: id("An escalation") });
