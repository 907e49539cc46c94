import type { EvidencePage } from "#domain";
import { routes, wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { PageHead } from "#kit/page-head";
import { BackLink } from "../shared/back-link.tsx";
import { Day } from "../shared/day.tsx";

/** What it is, and whether it still counts. */
export function EvidenceHead({ page, program }: { page: EvidencePage; program: string }) {
  return (
    <PageHead
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BackLink href={routes.evidenceList(program)}>Evidence</BackLink>
          <span>{page.id}</span>
          <Tag>{wordFor(page.kind)}</Tag>
          {page.version > 1 ? <span>Version {page.version}</span> : null}
        </span>
      }
      title={page.title}
      answer={
        <p>
          <Standing page={page} />{" "}
          {page.verifiedByName
            ? `Verified by ${page.verifiedByName}.`
            : page.standing === "REMOVED"
              ? null
              : "Nobody has verified it yet."}
        </p>
      }
    />
  );
}

function Standing({ page }: { page: EvidencePage }) {
  switch (page.standing) {
    case "REMOVED":
      return (
        <>
          <strong>Removed.</strong> {page.removedReason}
        </>
      );
    case "EXPIRED":
      return (
        <>
          <strong>
            It expired: it was valid until <Day day={page.validUntilDay ?? page.today} />.
          </strong>{" "}
          Renew it, then assess the criteria it supports again.
        </>
      );
    case "EXPIRES_SOON":
      return (
        <strong>
          Valid until <Day day={page.validUntilDay ?? page.today} />. Renew it before then.
        </strong>
      );
    case "CURRENT":
      return page.validUntilDay ? (
        <>
          Current, and valid until <Day day={page.validUntilDay} />.
        </>
      ) : (
        "Current."
      );
  }
}
