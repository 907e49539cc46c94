import { ask } from "#ask";
import { PlanByHand } from "#components/plan/plan-by-hand";
import { planGrid } from "#domain";

export const metadata = { title: "Plan grid" };

/** Deliverables and dependencies in a grid: type, or paste from a spreadsheet. */
export default async function PlanPage({
  params,
  searchParams,
}: {
  params: Promise<{ program: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const { stream, page } = await searchParams;
  const workstreamId = typeof stream === "string" && program.workstream.has(stream) ? stream : null;
  return (
    <PlanByHand
      program={slug}
      workstreamId={workstreamId}
      grid={planGrid(program, { workstreamId, page: Number(page) || 1 }, situation)}
    />
  );
}
