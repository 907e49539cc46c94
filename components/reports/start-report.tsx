import type { ReportDraft } from "#domain";
import { TextField } from "#kit/fields/field";
import { PageHead } from "#kit/page-head";
import { CommandForm } from "../shared/command-form.tsx";

/** No draft yet: choose the period, and the evidence fills the rest. */
export function StartReport({ view, program }: { view: ReportDraft; program: string }) {
  return (
    <>
      <PageHead
        title="The next steering report"
        answer="Choose the period. Claims, evidence, exceptions, energy and capability are filled in from the program; you add the summary, what failed and why, and the decisions you ask for."
      />
      <CommandForm
        program={program}
        offer={view.start}
        submit="Draft the report"
        tone="primary"
        done="Drafted."
      >
        <div className="grid max-w-md gap-4 sm:grid-cols-2">
          <TextField
            label="From"
            name="periodStart"
            type="date"
            defaultValue={view.proposal?.periodStart}
          />
          <TextField
            label="To"
            name="periodEnd"
            type="date"
            defaultValue={view.proposal?.periodEnd}
          />
        </div>
      </CommandForm>
    </>
  );
}
