import type { ControlDescription, ControlPage } from "#domain";
import { controlTypes, frequencyUnits } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { namedChoices, recordChoices, wordChoices } from "../shared/record-choices.ts";

/** What describes a control. Only its name is needed at first; the rest before it is activated. */
export function ControlFields({
  choices: { people, useCases },
  of,
  ownerName,
}: {
  choices: ControlPage["choices"];
  of?: ControlDescription;
  /** Of an owner who has left. */
  ownerName?: string | null;
}) {
  return (
    <>
      <TextField name="name" label="Name" required defaultValue={of?.name} />
      <TextField
        name="addresses"
        label="Risk or policy it addresses"
        defaultValue={of?.addresses}
      />
      <FieldRow>
        <SelectField
          name="type"
          label="Type"
          defaultValue={of?.type ?? ""}
          choices={[{ value: "", label: "Not decided yet" }, ...wordChoices(controlTypes)]}
        />
        <SelectField
          name="ownerId"
          label="Owner"
          defaultValue={of?.ownerId ?? ""}
          stored={`${ownerName ?? of?.ownerId} (left)`}
          choices={[{ value: "", label: "No owner yet" }, ...namedChoices(people)]}
        />
      </FieldRow>
      <TextField
        name="evidenceRequired"
        label="Evidence required"
        hint="What a test has to show, such as a log or a review record."
        defaultValue={of?.evidenceRequired}
      />
      <FieldRow>
        <TextField
          type="number"
          name="testEvery"
          label="Tested every"
          min={1}
          max={365}
          defaultValue={of?.testEvery ?? ""}
        />
        <SelectField
          name="testUnit"
          label="Days or weeks"
          defaultValue={of?.testUnit ?? "WEEKS"}
          choices={wordChoices(frequencyUnits)}
        />
      </FieldRow>
      {useCases.length === 0 ? null : (
        <SelectField
          name="useCaseId"
          label="Use case"
          defaultValue={of?.useCaseId ?? ""}
          choices={[{ value: "", label: "None in particular" }, ...recordChoices(useCases)]}
        />
      )}
    </>
  );
}
