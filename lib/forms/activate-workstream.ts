import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const activateWorkstreamForm = formOf({ workstreamId: id("A workstream") });
