import type { MatterLine, UseCasePage } from "#domain";
import { counted, listed } from "#domain";
import { Badge } from "#kit/badge";
import { CheckboxField, TextAreaField } from "#kit/fields/field";
import { Section } from "#kit/section";
import type { Tone } from "#kit/tone";
import { EvidenceLink } from "../evidence/evidence-list.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Sentence } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { OnDemand, type Opened } from "../shared/on-demand.tsx";
import { ProofFields } from "./proof-fields.tsx";

interface Props {
  readonly page: UseCasePage;
  readonly opened: Opened;
}

const looks: Record<MatterLine["standing"], { tone: Tone; word: string }> = {
  CONFIRMED: { tone: "complete", word: "Confirmed" },
  NOT_APPLICABLE: { tone: "not-started", word: "Not applicable" },
  WITHDRAWN: { tone: "off-track", word: "Withdrawn" },
  OPEN: { tone: "not-started", word: "Open" },
};

/** Ready for production in all ten dimensions, or not; and the proofs that single stages ask for. */
export function Readiness({ page, opened }: Props) {
  const { proofs, dimensions, isReady, missing } = page.readiness;
  return (
    <Section
      title="Proofs and production readiness"
      id="readiness"
      aside={
        isReady ? (
          <Badge tone="complete">Ready for production</Badge>
        ) : (
          <Badge tone="off-track">Not ready: {counted(missing.length, "dimension")} open</Badge>
        )
      }
      note={isReady ? undefined : `Not confirmed: ${listed(missing)}.`}
    >
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <Matters title="Proofs" lines={proofs} page={page} opened={opened} />
        <Matters
          title={`Ten dimensions, confirmed by: ${dimensions[0]?.confirmedBy ?? ""}`}
          isSaid
          lines={dimensions}
          page={page}
          opened={opened}
        />
      </div>
    </Section>
  );
}

function Matters({
  title,
  lines,
  ...props
}: Props & {
  title: string;
  lines: readonly MatterLine[];
  /** Who confirms them stands above them. */
  isSaid?: boolean;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul className="divide-y divide-rule border-y border-rule">
        {lines.map((line) => (
          <li key={line.matter} className="py-1.5">
            <Matter line={line} {...props} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Matter({
  line,
  page,
  opened,
  isSaid = false,
}: Props & { line: MatterLine; isSaid?: boolean }) {
  const { tone, word } = looks[line.standing];
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>{line.word}</span>
        <Badge tone={tone}>{word}</Badge>
      </p>
      <p className="text-small text-soft">
        {line.day && line.standing !== "OPEN" ? (
          <>
            {line.by}, <Day day={line.day} weekday={false} />
            {line.evidence ? (
              <>
                {": "}
                <EvidenceLink of={line.evidence} />
              </>
            ) : null}
            {line.note ? (
              <>
                {". "}
                <Sentence text={line.note} />
              </>
            ) : null}
          </>
        ) : isSaid ? null : (
          `Confirmed by: ${line.confirmedBy}`
        )}
      </p>
      {line.confirm?.open ? (
        <OnDemand
          name={`confirm-${line.matter}`}
          opened={opened}
          summary={line.standing === "WITHDRAWN" ? "Confirm again" : "Confirm"}
          of={line.word}
        >
          {() => <ConfirmForm line={line} page={page} />}
        </OnDemand>
      ) : null}
      {line.withdraw?.open ? (
        <FormDisclosure offer={line.withdraw} summary="Withdraw" of={line.word} program={page.slug}>
          <CommandForm
            program={page.slug}
            offer={line.withdraw}
            hidden={{ confirmationId: line.confirmationId ?? "" }}
            submit="Withdraw confirmation"
            label={`Withdraw ${line.word}`}
            done="Withdrawn."
          >
            <TextAreaField label="Reason" name="reason" rows={2} required />
          </CommandForm>
        </FormDisclosure>
      ) : null}
    </>
  );
}

function ConfirmForm({ line, page }: { line: MatterLine; page: UseCasePage }) {
  if (!line.confirm) return null;
  return (
    <CommandForm
      program={page.slug}
      offer={line.confirm}
      hidden={{ useCaseId: page.useCase.id, matter: line.matter }}
      submit="Confirm"
      label={`Confirm ${line.word}`}
      done="Confirmed."
    >
      <TextAreaField label="Note" name="note" rows={2} />
      {line.mayNotApply ? (
        <CheckboxField
          label="It doesn't apply to this use case"
          name="notApplicable"
          hint="Say why in the note."
        />
      ) : null}
      <ProofFields today={page.today} isNeeded={!line.mayNotApply} />
    </CommandForm>
  );
}
