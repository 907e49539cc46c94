import { notFound } from "next/navigation";
import { askReport } from "#ask";
import { HashCheckResult } from "#components/reports/hash-check-result";
import { reportCheck, routes } from "#domain";

export const metadata = { title: "Check a report" };

export default async function CheckPage({
  params,
}: PageProps<"/programs/[program]/reports/[id]/check">) {
  const { program: slug, id } = await params;
  const { program, stored } = await askReport(slug, id);
  const check = reportCheck(program, id, stored.own);
  if (!check) notFound();
  return <HashCheckResult check={check} report={routes.report(slug, id)} />;
}
