import type { PeoplePage } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { SelectField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { AccountFields } from "./account-fields.tsx";
import { roleChoices } from "./people-list.tsx";

/** Somebody with an account comes into this program. */
export function AddMemberForm({ page }: { page: PeoplePage }) {
  if (page.addMember.open && page.others.length === 0) {
    return (
      <p className="text-soft">Everybody with an account is in this program. Add a person first.</p>
    );
  }
  return (
    <CommandForm
      program={page.slug}
      offer={page.addMember}
      submit="Add to the program"
      done="Added."
    >
      <SelectField
        label="Person"
        name="personId"
        choices={[
          { value: "", label: "Choose" },
          ...page.others.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` })),
        ]}
      />
      <CheckGroup name="roles" legend="Roles in this program" choices={roleChoices} />
    </CommandForm>
  );
}

/** A new account of the organization. */
export function AddPersonForm({ page }: { page: PeoplePage }) {
  return (
    <CommandForm
      program={page.slug}
      offer={page.addPerson}
      submit="Add the person"
      done="Added. Next, add them to the program and issue a link to set a password."
    >
      <AccountFields />
    </CommandForm>
  );
}
