import type { WorkstreamPage } from "#domain";
import { ClaimForm, ExplainForm } from "../reports/claim-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";

/** Claiming and explaining, beside what the evidence says. */
export function StreamClaim({ page }: { page: WorkstreamPage }) {
  const { stream, slug } = page;
  if (stream.evidence === null) return null;
  return (
    <div className="mt-4 max-w-3xl space-y-1">
      <FormDisclosure summary="Claim a status" offer={page.claim} program={slug}>
        <ClaimForm
          program={slug}
          workstreamId={stream.id}
          claimed={stream.claimed}
          evidence={stream.evidence}
          offer={page.claim}
        />
      </FormDisclosure>
      {page.explain ? (
        <FormDisclosure summary="Explain the claim" offer={page.explain} program={slug}>
          <ExplainForm
            program={slug}
            workstreamId={stream.id}
            explanation={stream.explanation}
            offer={page.explain}
          />
        </FormDisclosure>
      ) : null}
    </div>
  );
}
