import type { EvidencePage } from "#domain";

import { FieldRow, TextField } from "#kit/fields/field";
import { ManyField } from "#kit/fields/many-field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { KindAndDay, ValidUntil } from "./evidence-fields.tsx";
import { EvidenceFileFields } from "./evidence-file-fields.tsx";
import { kindChoices } from "./evidence-kinds.ts";

/** What can be done with it; verifying, which wants nothing typed, first. */
export function EvidenceForms({ page, program }: { page: EvidencePage; program: string }) {
  const common = { program, hidden: { evidenceId: page.id } };
  return (
    <div className="space-y-5">
      {page.offers.verify.open ? (
        <CommandForm
          {...common}
          offer={page.offers.verify}
          submit="Mark as verified"
          done="Verified."
        />
      ) : null}
      <div className="divide-y divide-rule border-y border-rule empty:hidden [&>*]:py-2">
        <FormDisclosure
          offer={page.offers.renew}
          program={program}
          summary="Renew this evidence"
          open={page.standing === "EXPIRED" || page.standing === "EXPIRES_SOON"}
        >
          <RenewForm page={page} {...common} />
        </FormDisclosure>
        <FormDisclosure
          offer={page.offers.link}
          program={program}
          summary="Choose which criteria it supports"
        >
          <CommandForm {...common} offer={page.offers.link} submit="Save criteria">
            <ManyField
              name="criterionIds"
              label="Criteria"
              choices={page.criteria}
              defaultValue={page.supports.map(({ id }) => id)}
            />
          </CommandForm>
        </FormDisclosure>
        <FormDisclosure offer={page.offers.remove} program={program} summary="Remove this evidence">
          <CommandForm
            {...common}
            offer={page.offers.remove}
            submit="Remove evidence"
            tone="danger"
            done="Removed."
          >
            <TextField name="reason" label="Reason" required />
          </CommandForm>
        </FormDisclosure>
      </div>
    </div>
  );
}

function RenewForm({
  page,
  ...common
}: {
  page: EvidencePage;
  program: string;
  hidden: Readonly<Record<string, string>>;
}) {
  return (
    <CommandForm
      {...common}
      offer={page.offers.renew}
      submit="Renew evidence"
      done="Renewed. The earlier version is kept."
    >
      <FieldRow>
        <TextField name="title" label="What it is" defaultValue={page.title} required />
        <TextField
          type="url"
          name="link"
          label="Link"
          defaultValue={page.link}
          hint={page.file ? `Without another file, ${page.file.name} stays.` : undefined}
        />
      </FieldRow>
      <EvidenceFileFields file="file" photo="photo" />
      <KindAndDay
        kind="kind"
        day="occurredDay"
        today={page.today}
        kinds={kindChoices}
        chosen={page.kind}
      />
      <ValidUntil />
    </CommandForm>
  );
}
