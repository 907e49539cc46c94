import type { UnreadableReport as Unreadable } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Notice } from "#kit/notice";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { Day, Moment } from "../shared/day.tsx";

/** A published report whose text cannot be shown: what is known of it, and why the rest is missing. */
export function UnreadableReport({ view, base }: { view: Unreadable; base: string }) {
  const { number, version, publishedAt, publishedBy, hash } = view;
  return (
    <>
      <PageHead
        title={`Steering report ${number}${version > 1 ? `, version ${version}` : ""}`}
        lead={
          <>
            <Day day={view.periodStart} weekday={false} /> to{" "}
            <Day day={view.periodEnd} weekday={false} year />
          </>
        }
      />
      <Notice tone="stop" title="This report was published, but its text can’t be shown.">
        {view.reason} Tell whoever runs this installation. The details below are stored separately.
      </Notice>
      <div className="mt-6">
        <DefinitionList
          rows={[
            {
              name: "Published",
              value: publishedAt ? <Moment at={publishedAt} zone={view.zone} year /> : "Unknown",
            },
            { name: "Published by", value: publishedBy ?? "Unknown" },
            {
              name: "SHA-256",
              value: <code className="font-mono text-small break-all">{hash ?? "Unknown"}</code>,
            },
          ]}
        />
      </div>
      {view.stored ? (
        <p className="mt-4">
          <TextLink href={`${base}/${view.id}/check`}>
            Check the stored text against its hash
          </TextLink>
        </p>
      ) : null}
      {view.correctedBy ? (
        <p className="mt-4">
          <TextLink href={`${base}/${view.correctedBy.id}`}>
            Read version {view.correctedBy.version}, which corrects it
          </TextLink>
        </p>
      ) : null}
    </>
  );
}
