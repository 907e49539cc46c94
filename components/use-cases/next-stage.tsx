import type { UseCasePage } from "#domain";
import { isPermitted } from "#domain";
import { SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { OverrideForms, OverrideList } from "../overrides/override-forms.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { FormDisclosure, FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";

interface Props {
  readonly page: UseCasePage;
  readonly opened: Opened;
}

/** What the next stage asks for and isn't there, who can override it, and the other ways to move. */
export function NextStage({ page, opened }: Props) {
  const { next, slug, useCase } = page;
  return (
    <Section title={next ? `Next: ${next.word.toLowerCase()}` : "Moves"} id="next">
      {next ? (
        isPermitted(next.offer) ? (
          <div className="max-w-3xl">
            <CommandForm
              program={slug}
              offer={next.offer}
              hidden={{ useCaseId: useCase.id, to: next.stage }}
              submit={`Move to ${next.word.toLowerCase()}`}
              done="Moved."
            />
          </div>
        ) : (
          <>
            <FindingList findings={next.findings} program={slug} />
            <p className="mt-2 text-small text-soft">
              {next.findings.length === 0 ? "Nothing is missing. " : null}
              {next.offer.findings.map(({ sentence }) => sentence).join(" ")}
            </p>
          </>
        )
      ) : null}
      {next && next.overridable.length > 0 ? (
        <div className="mt-4 max-w-3xl">
          <OverrideForms offers={next.overridable} program={slug} today={page.today} saidAbove />
        </div>
      ) : null}
      {page.overrides.length > 0 ? (
        <div className="mt-4">
          <OverrideList rows={page.overrides} program={slug} />
        </div>
      ) : null}
      <OtherMoves page={page} opened={opened} />
    </Section>
  );
}

function OtherMoves({ page, opened }: Props) {
  const { slug, useCase, offers, back } = page;
  const hidden = { useCaseId: useCase.id };
  return (
    <div className="mt-4 max-w-3xl space-y-1 print:hidden">
      {back.length > 0 && offers.goBack.open ? (
        <FormDisclosure
          offer={offers.goBack}
          summary={page.isUnderWay ? "Take it back to an earlier stage" : "Take it up again"}
          program={slug}
        >
          <CommandForm
            program={slug}
            offer={offers.goBack}
            hidden={hidden}
            submit="Move back"
            done="Moved."
          >
            <SelectField
              label="Stage"
              name="to"
              defaultValue={back.at(-1)?.stage}
              choices={back.map(({ stage, word }) => ({ value: stage, label: word }))}
            />
            <TextAreaField label="Reason" name="reason" rows={2} required />
          </CommandForm>
        </FormDisclosure>
      ) : null}
      {page.isUnderWay ? (
        <FormDisclosure offer={offers.hold} summary="Put it on hold" program={slug}>
          <CommandForm
            program={slug}
            offer={offers.hold}
            hidden={hidden}
            submit="Put on hold"
            done="On hold."
          >
            <TextAreaField label="Reason" name="reason" rows={2} required />
          </CommandForm>
        </FormDisclosure>
      ) : null}
      {offers.question.open ? (
        <FormOnDemand
          name="data-finding"
          opened={opened}
          offer={offers.question}
          summary="Report a data finding"
          program={slug}
        >
          {() => (
            <CommandForm
              program={slug}
              offer={offers.question}
              hidden={hidden}
              submit="Report data finding"
              done="Reported. The data validation is withdrawn."
            >
              <TextAreaField label="What is wrong with the data" name="text" rows={2} required />
              <TextField
                type="date"
                label="Found on"
                name="foundDay"
                defaultValue={page.today}
                required
              />
            </CommandForm>
          )}
        </FormOnDemand>
      ) : null}
    </div>
  );
}
