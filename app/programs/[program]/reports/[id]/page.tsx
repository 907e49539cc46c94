import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ask, askReport } from "#ask";
import { CorrectReport } from "#components/reports/correct-report";
import { PrintFoot, ReportIntegrity } from "#components/reports/report-integrity";
import { memoTitle, ReportMemo } from "#components/reports/report-memo";
import { ReportStanding } from "#components/reports/report-standing";
import { UnreadableReport } from "#components/reports/unreadable-report";
import { routes, steeringReport } from "#domain";

type Props = PageProps<"/programs/[program]/reports/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { program: slug, id } = await params;
  const report = (await ask(slug)).program.report.get(id);
  if (!report || report.state === "DRAFT") return { title: "Steering report" };
  return { title: memoTitle({ ...report, day: report.periodEnd }) };
}

/** `?part=figures` shows what the memo rests on; on paper both are printed. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { program: slug, id } = await params;
  const part = (await searchParams).part === "figures" ? "figures" : "memo";
  const { program, situation, stored } = await askReport(slug, id);
  const view = steeringReport(program, id, situation, stored);
  if (!view) notFound();
  const reports = routes.reports(slug);
  if (view.kind === "unreadable")
    return (
      <>
        <UnreadableReport view={view} base={reports} />
        <CorrectReport view={view} program={slug} />
      </>
    );
  if (view.state === "DRAFT") redirect(`${reports}/draft`);
  return (
    <>
      <PrintFoot view={view} />
      <ReportStanding view={view} base={reports} />
      <ReportMemo
        content={view.content}
        places={view.places}
        program={slug}
        tabs={{ part, base: routes.report(slug, id) }}
      />
      <ReportIntegrity view={view} base={`${reports}/${id}`} />
      <CorrectReport view={view} program={slug} />
    </>
  );
}
