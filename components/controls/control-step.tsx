import type { ControlPage } from "#domain";
import { isPermitted } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { CommandForm } from "../shared/command-form.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { TestForm } from "./test-form.tsx";

interface Shown {
  readonly page: ControlPage;
  readonly program: string;
}

const steps = {
  build: { title: "Next: build it", form: BuildForm, offer: "build" },
  test: { title: "Next: test it", form: TestForm, offer: "test" },
  activate: { title: "Next: activate it", form: ActivateForm, offer: "activate" },
} as const;

/** The next step on the way to an active control: its form, or what blocks it. */
export function ControlNextStep({ page, program }: Shown) {
  if (page.next === null) return null;
  const { title, form: Form, offer } = steps[page.next];
  return (
    <Section title={title} id="next-step" work>
      {isPermitted(page.offers[offer]) ? (
        <Form page={page} program={program} />
      ) : (
        <FindingList findings={page.offers[offer].findings} program={program} />
      )}
    </Section>
  );
}

function BuildForm({ page, program }: Shown) {
  return (
    <CommandForm
      program={program}
      offer={page.offers.build}
      hidden={{ controlId: page.id }}
      submit="Mark as built"
      tone="primary"
      done="Marked as built."
    >
      <TextAreaField
        name="note"
        label="Where it is built"
        hint="The system, process step or document that carries it."
        rows={2}
        required
      />
      <EvidenceFields today={page.today} kinds={kindChoices} />
    </CommandForm>
  );
}

function ActivateForm({ page, program }: Shown) {
  return (
    <CommandForm
      program={program}
      offer={page.offers.activate}
      hidden={{ controlId: page.id }}
      submit="Activate control"
      tone="primary"
      done="Active."
    >
      <EvidenceFields
        today={page.today}
        kinds={kindChoices}
        summary="Add evidence that it is in operation"
      />
    </CommandForm>
  );
}
