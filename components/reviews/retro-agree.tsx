import type { RetrospectivePage } from "#domain";
import { counted, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices } from "../shared/record-choices.ts";
import { ActionFacts } from "./retro-action-facts.tsx";

/** The actions agreed so far, and one more: whose, by when, and how one will know. */
export function AgreeAction({ view, program }: { view: RetrospectivePage; program: string }) {
  const { record } = view;
  if (!record) return null;
  return (
    <Section id="actions" title="Actions" note="Agree only a few. Each needs an owner.">
      {record.actions.length === 0 ? (
        <p className="mb-3 text-soft">
          No action is agreed yet. The retrospective needs at least one.
        </p>
      ) : (
        <ul className="mb-3 divide-y divide-rule">
          {record.actions.map((line) => (
            <li key={line.id} id={line.id} className="py-2 first:pt-0">
              <ActionFacts line={line} program={program} />
            </li>
          ))}
        </ul>
      )}
      {view.agree?.open ? (
        <div className="print:hidden">
          <Disclosure summary="Agree an action" open={record.actions.length === 0}>
            <CommandForm
              program={program}
              offer={view.agree}
              hidden={{ retrospectiveId: record.id }}
              submit="Agree action"
            >
              <Fields view={view} />
            </CommandForm>
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}

function Fields({ view }: { view: RetrospectivePage }) {
  return (
    <>
      <TextField name="text" label="What will be done" required maxLength={4000} />
      <FieldRow>
        <SelectField
          name="ownerId"
          label="Owner"
          required
          choices={[{ value: "", label: "Choose one person" }, ...namedChoices(view.people)]}
        />
        <SelectField
          name="targetSprint"
          label="Due in"
          required
          choices={[
            { value: "", label: "Choose a sprint" },
            ...view.targets.map((one) => ({ value: `${one}`, label: `Sprint ${one}` })),
          ]}
        />
      </FieldRow>
      <TextAreaField
        name="verification"
        label="How will we know"
        hint="What everybody can see once it works."
        rows={2}
        required
      />
      <WhyFields view={view} />
    </>
  );
}

/** The problem it answers, and the cause it aims at. */
function WhyFields({ view }: { view: RetrospectivePage }) {
  const problems = view.points.filter(({ kind }) => kind === "PROBLEM");
  return (
    <FieldRow>
      <SelectField
        name="pointId"
        label="Answers the problem"
        choices={[
          { value: "", label: "None of them" },
          ...problems.map(({ id, text }) => ({ value: id, label: text.slice(0, 80) })),
        ]}
      />
      <SelectField
        name="rootCause"
        label="Aims at the root cause"
        choices={[
          { value: "", label: "None of them" },
          ...view.causes.map(({ cause, points }) => ({
            value: cause,
            label: `${wordFor(cause)} (${counted(points, "point")})`,
          })),
        ]}
      />
    </FieldRow>
  );
}
