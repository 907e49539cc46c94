import { CheckboxField, TextField } from "#kit/fields/field";

/** What the organization keeps of a person. */
export function AccountFields({
  account,
}: {
  account?: {
    readonly name: string;
    readonly email: string;
    readonly title: string;
    readonly administrator: boolean;
  };
}) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={account?.name}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        autoComplete="off"
        defaultValue={account?.email}
      />
      <TextField label="Title" name="title" maxLength={120} defaultValue={account?.title} />
      <CheckboxField
        name="administrator"
        label="Administrator: adds people and creates programs"
        defaultChecked={account?.administrator}
      />
    </>
  );
}
