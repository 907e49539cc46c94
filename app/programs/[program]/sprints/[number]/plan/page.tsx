import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { PlanBoard } from "#components/planning/plan-board";
import { PlanHead } from "#components/planning/plan-head";
import { PlanSteps } from "#components/planning/plan-steps";
import { PrintedPlan } from "#components/planning/printed-plan";
import { sprintPlanning, triedPlan } from "#domain";
import { wordsIn } from "../../../words-in.ts";

type Props = PageProps<"/programs/[program]/sprints/[number]/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Plan sprint ${(await params).number}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { program: slug, number } = await params;
  const query = await searchParams;
  const { program, situation } = await ask(slug);
  const { stream, step } = wordsIn(query, ["stream", "step"]);
  const streamId = stream ?? null;
  const planning = /^\d{1,4}$/.test(number)
    ? sprintPlanning(program, Number(number), { streamId }, situation)
    : null;
  if (!planning) notFound();
  const tried = triedPlan(program, planning, query, situation);
  const { zone } = program.facts.calendar;
  return (
    <>
      <PlanHead planning={planning} program={slug} zone={zone} />
      <PrintedPlan planning={planning} program={slug} />
      <div className="print:hidden">
        <PlanBoard
          planning={planning}
          tried={tried}
          program={slug}
          commandId={randomUUID()}
          editable={planning.plan.open}
        />
        <PlanSteps planning={planning} program={slug} zone={zone} step={step} />
      </div>
    </>
  );
}
