import { programRoles } from "#domain";
import { choices, id } from "./fields.ts";
import { formOf } from "./form.ts";

export const changeRolesForm = formOf({
  memberId: id("A member"),
  roles: choices(programRoles, "Roles"),
});
