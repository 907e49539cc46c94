import type { UseCase } from "#domain";
import { portfolioRoles, riskClasses } from "#domain";
import type { Choice } from "#kit/fields/field";
import { CheckboxField, FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { namedChoices, wordChoices } from "../shared/record-choices.ts";

type Members = readonly { readonly id: string; readonly name: string }[];

/** A closed list that may be left open. */
const orNone = (none: string, choices: readonly Choice[]) => [
  { value: "", label: none },
  ...choices,
];

const owners = [
  ["outcomeOwnerId", "Business outcome"],
  ["governanceOwnerId", "Governance process"],
  ["riskOwnerId", "Residual risk"],
  ["legalOwnerId", "Legal conformance"],
] as const;

/** What a use case is for, how risky it is, and who answers for it. */
export function UseCaseFields({ members, useCase }: { members: Members; useCase?: UseCase }) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={useCase?.name} required maxLength={200} />
      <TextAreaField
        label="Problem it solves"
        name="problem"
        defaultValue={useCase?.problem}
        rows={2}
        hint="What goes wrong today, and what it costs."
      />
      <FieldRow>
        <SelectField
          label="Portfolio role"
          name="portfolioRole"
          defaultValue={useCase?.portfolioRole ?? ""}
          choices={orNone("Not stated", wordChoices(portfolioRoles))}
        />
        <SelectField
          label="Risk class"
          name="riskClass"
          defaultValue={useCase?.riskClass ?? ""}
          choices={orNone("Not classified", wordChoices(riskClasses))}
        />
      </FieldRow>
      <CheckboxField
        label="It changes how people work"
        name="changesWork"
        defaultChecked={useCase?.changesWork ?? true}
        hint="Then the redesign of a process belongs to it."
      />
      <fieldset className="border-t border-rule pt-3">
        <legend className="pr-3 font-medium">Four owners</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {owners.map(([name, label]) => (
            <SelectField
              key={name}
              label={label}
              name={name}
              defaultValue={useCase?.[name] ?? ""}
              stored="Somebody who left"
              choices={orNone("Nobody yet", namedChoices(members))}
              oneOfSome
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** What is written down before it is built and launched. */
export function PlanFields({ members, useCase }: { members: Members; useCase: UseCase }) {
  return (
    <>
      <TextAreaField
        label="Fallback"
        name="fallback"
        defaultValue={useCase.fallback}
        rows={2}
        hint="How the work is done if the model never reaches its threshold."
      />
      <TextAreaField
        label="Stop test"
        name="stopTest"
        defaultValue={useCase.stopTest}
        rows={2}
        hint="The result at which you stop."
      />
      <TextAreaField
        label="Measurement plan"
        name="measurementPlan"
        defaultValue={useCase.measurementPlan}
        rows={3}
        hint="What you expect, from which source, how often it is read, and how it is judged."
      />
      <TextField
        type="date"
        label="Day of the measurement plan"
        name="measurementPlanDay"
        defaultValue={useCase.measurementPlanDay ?? ""}
      />
      <TextAreaField
        label="Production plan"
        name="productionPlan"
        defaultValue={useCase.productionPlan}
        rows={2}
      />
      <SelectField
        label="Production owner"
        name="productionOwnerId"
        defaultValue={useCase.productionOwnerId ?? ""}
        stored="Somebody who left"
        choices={orNone("Nobody yet", namedChoices(members))}
      />
      <TextAreaField
        label="Scalability"
        name="scalability"
        defaultValue={useCase.scalability}
        rows={2}
      />
    </>
  );
}
