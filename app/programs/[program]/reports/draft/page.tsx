import { notFound } from "next/navigation";
import { ask, askReport } from "#ask";
import { ReportDifferences } from "#components/reports/report-differences";
import { ReportEditForm } from "#components/reports/report-edit-form";
import { ReportMemo } from "#components/reports/report-memo";
import { StartReport } from "#components/reports/start-report";
import { CommandForm } from "#components/shared/command-form";
import { openDraft, reportDraft } from "#domain";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata = { title: "The next steering report" };

export default async function DraftPage({
  params,
}: PageProps<"/programs/[program]/reports/draft">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const { stored } = await askReport(slug, openDraft(program)?.id ?? "");
  const view = reportDraft(program, situation, stored.corrected);
  if (!view) notFound();
  const { draft } = view;
  if (!draft) return <StartReport view={view} program={slug} />;
  return (
    <>
      <PageHead
        title={`Steering report ${draft.preview.number}${draft.preview.version > 1 ? `, version ${draft.preview.version}` : ""}`}
        lead="A draft that only its authors see"
        answer="You write the summary, what is asked and what failed. Claims, evidence, exceptions and figures come from the program and are printed as they are."
      />
      <Section title="Your part" id="author">
        <ReportEditForm draft={draft} program={slug} />
      </Section>
      {draft.preview.corrects ? (
        <Section title="What this correction changes" id="differences">
          <ReportDifferences differences={draft.preview.differences} />
        </Section>
      ) : null}
      <Section
        title="Publish"
        id="publish"
        note="A published report never changes. A correction is a new version that shows what differs."
      >
        <CommandForm
          program={slug}
          offer={draft.publish}
          hidden={{ reportId: draft.id }}
          submit="Publish"
          tone="primary"
          done="Published."
        />
      </Section>
      <Section title="Preview: what an executive will read" id="preview">
        <ReportMemo content={draft.preview.content} places={draft.preview.places} program={slug} />
      </Section>
    </>
  );
}
