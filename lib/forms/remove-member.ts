import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const removeMemberForm = formOf({ memberId: id("A member") });
