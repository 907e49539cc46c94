import type { ReportHead } from "#domain";
import { isPermitted } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";

/** The only way to mend a published report: a new version, with a reason. Not offered to those who may not. */
export function CorrectReport({ view, program }: { view: ReportHead; program: string }) {
  if (!isPermitted(view.correct)) return null;
  return (
    <div className="border-t border-rule py-4 print:hidden">
      <FormDisclosure summary="Correct this report" offer={view.correct} program={program}>
        <CommandForm
          program={program}
          offer={view.correct}
          hidden={{ reportId: view.id }}
          submit="Open a correction"
          done="Opened."
        >
          <TextAreaField
            label="What is wrong"
            name="reason"
            required
            hint="Printed at the top of the new version. This version stays as it is."
          />
        </CommandForm>
      </FormDisclosure>
    </div>
  );
}
