import type { WorkstreamPage } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { ClaimForm, ExplainForm } from "../reports/claim-form.tsx";

/** Claiming and explaining, beside what the evidence says. */
export function StreamClaim({ page }: { page: WorkstreamPage }) {
  const { stream, slug } = page;
  if (stream.evidence === null) return null;
  return (
    <div className="mt-4 max-w-3xl space-y-1">
      <Disclosure summary="Claim a status">
        <ClaimForm
          program={slug}
          workstreamId={stream.id}
          claimed={stream.claimed}
          evidence={stream.evidence}
          offer={page.claim}
        />
      </Disclosure>
      {page.explain ? (
        <Disclosure summary="Explain the claim">
          <ExplainForm
            program={slug}
            workstreamId={stream.id}
            explanation={stream.explanation}
            offer={page.explain}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
