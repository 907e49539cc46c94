import { ask } from "#ask";
import { OptimismChart } from "#components/reports/optimism-chart";
import { ArchiveAnswer, ReportArchiveTable } from "#components/reports/report-archive";
import { reportArchive, routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";

export const metadata = { title: "Steering reports" };

export default async function ReportsPage({ params }: PageProps<"/programs/[program]/reports">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const view = reportArchive(program, situation);
  const base = routes.reports(slug);
  const mayDraft = view.draft !== null || view.start.open;
  return (
    <>
      <PageHead
        title="Steering reports"
        answer={<ArchiveAnswer view={view} />}
        aside={
          mayDraft ? (
            <LinkButton href={`${base}/draft`} tone="primary">
              {view.draft ? `Continue report ${view.draft.number}` : "Draft the next report"}
            </LinkButton>
          ) : null
        }
      />
      <ReportArchiveTable view={view} base={base} />
      <OptimismChart view={view} program={slug} />
    </>
  );
}
