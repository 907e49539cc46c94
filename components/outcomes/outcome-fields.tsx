import type { OutcomeList, OutcomeRow, Pillar } from "#domain";
import { pillars, wordFor } from "#domain";
import { SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { ManyField } from "#kit/fields/many-field";
import { namedChoices, recordChoices } from "../shared/record-choices.ts";

/** Title, measure, owner and use case of an outcome. */
export function OutcomeFields({
  choices,
  outcome,
}: {
  choices: OutcomeList["choices"];
  outcome?: OutcomeRow;
}) {
  return (
    <>
      <TextField
        label="Outcome"
        name="title"
        defaultValue={outcome?.title}
        required
        maxLength={200}
        hint="The capability in use, not the model: “Planners act on pump alerts”."
      />
      <TextAreaField
        label="How it is measured"
        name="measure"
        defaultValue={outcome?.measure}
        rows={2}
      />
      <SelectField
        label="Business owner"
        name="businessOwnerId"
        defaultValue={outcome?.businessOwnerId ?? ""}
        stored={`${outcome?.businessOwner} (left)`}
        choices={listed(choices.owners, "Nobody yet")}
      />
      {choices.useCases.length > 0 ? (
        <SelectField
          label="Use case"
          name="useCaseId"
          defaultValue={outcome?.useCaseId ?? ""}
          choices={listed(choices.useCases, "None")}
        />
      ) : null}
    </>
  );
}

const listed = (all: readonly { id: string; name: string }[], nobody: string) => [
  { value: "", label: nobody },
  ...namedChoices(all),
];

const partHints: Readonly<Record<Pillar, string>> = {
  PEOPLE: "Who will be trained and using it?",
  PROCESS: "Which way of working will be redesigned and in use?",
  TECHNOLOGY: "What will be live and verified?",
  GOVERNANCE: "Who will have cleared it?",
};

const fieldNames: Readonly<Record<Pillar, string>> = {
  PEOPLE: "people",
  PROCESS: "process",
  TECHNOLOGY: "technology",
  GOVERNANCE: "governance",
};

/** The four parts of a new outcome. */
export function PartFields({ choices }: { choices: OutcomeList["choices"] }) {
  // One list for all four: it travels once.
  const deliverables = recordChoices(choices.deliverables);
  return (
    <div className="space-y-4">
      {pillars.map((pillar) => (
        <fieldset
          key={pillar}
          className="grid gap-3 border-t border-rule pt-3 sm:grid-cols-[2fr_1fr]"
        >
          <legend className="pr-3 font-medium">{wordFor(pillar)}</legend>
          <TextField
            label="What will be true"
            name={`${fieldNames[pillar]}Statement`}
            hint={partHints[pillar]}
          />
          <ManyField
            label="Deliverables"
            name={`${fieldNames[pillar]}Deliverables`}
            choices={deliverables}
          />
        </fieldset>
      ))}
    </div>
  );
}
