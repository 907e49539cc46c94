import { signerChoices } from "#domain";
import { SelectField } from "#kit/fields/field";

/** The role whose sign-off a criterion is; nobody else can assess it as met. */
export function SignerField({ signedBy = null }: { signedBy?: string | null }) {
  return (
    <SelectField
      name="signedBy"
      label="Signed by"
      hint="For a sign-off: only this role can assess it as met or waive it."
      defaultValue={signedBy ?? ""}
      choices={[{ value: "", label: "Anyone who may assess it" }, ...signerChoices]}
    />
  );
}
