import type { WorkstreamPage } from "#domain";
import { ClaimForm, ExplainForm } from "../reports/claim-form.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";

/** Claiming and explaining, beside what the evidence says. */
export function StreamClaim({ page, opened }: { page: WorkstreamPage; opened: Opened }) {
  const { stream, slug, explain } = page;
  const { evidence } = stream;
  if (evidence === null) return null;
  return (
    <div className="mt-4 max-w-3xl space-y-1">
      <FormOnDemand
        name="claim"
        opened={opened}
        summary="Claim a status"
        offer={page.claim}
        program={slug}
      >
        {() => (
          <ClaimForm
            program={slug}
            workstreamId={stream.id}
            claimed={stream.claimed}
            evidence={evidence}
            offer={page.claim}
          />
        )}
      </FormOnDemand>
      {explain ? (
        <FormOnDemand
          name="explain"
          opened={opened}
          summary="Explain the claim"
          offer={explain}
          program={slug}
        >
          {() => (
            <ExplainForm
              program={slug}
              workstreamId={stream.id}
              explanation={stream.explanation}
              offer={explain}
            />
          )}
        </FormOnDemand>
      ) : null}
    </div>
  );
}
