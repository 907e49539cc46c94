import { programRoles } from "#domain";
import { choices, id } from "./fields.ts";
import { formOf } from "./form.ts";

export const addMemberForm = formOf({
  personId: id("A person"),
  roles: choices(programRoles, "Roles"),
});
