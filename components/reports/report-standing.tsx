import type { ReportView } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { Notice } from "#kit/notice";
import { PrintButton } from "#kit/print-button";
import { TextLink } from "#kit/text-link";
import { ReportDifferences } from "./report-differences.tsx";

/** What one must know before reading: that a later version replaces it, or what this one corrected. */
export function ReportStanding({ view, base }: { view: ReportView; base: string }) {
  return (
    <div className="mb-6 space-y-4">
      <p className="text-right print:hidden">
        <PrintButton />
      </p>
      {view.correctedBy ? (
        <Notice tone="warn" title="This version was corrected.">
          It stays as it was published.{" "}
          <TextLink href={`${base}/${view.correctedBy.id}`}>
            Version {view.correctedBy.version} replaces it
          </TextLink>
          .
        </Notice>
      ) : null}
      {view.corrects ? (
        <Notice title={`This corrects version ${view.corrects.version}.`}>
          <TextLink href={`${base}/${view.corrects.id}`}>Read the version before</TextLink>
          <Disclosure
            summary={`What differs${view.differences ? ` (${view.differences.length})` : ""}`}
            open
          >
            <ReportDifferences differences={view.differences} />
          </Disclosure>
        </Notice>
      ) : null}
    </div>
  );
}
