import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { ClosingPath } from "#components/sprints/closing-path";
import { SprintGateBody, SprintGateHead } from "#components/sprints/sprint-gate";
import { sprintGatePage } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/gate">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Gate of sprint ${(await params).number}` };
}

/** Is the gate of the sprint set up and decided? */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number) ? sprintGatePage(program, Number(number), situation) : null;
  if (!view) notFound();
  return (
    <>
      <SprintGateHead view={view} program={slug} />
      <ClosingPath closing={view.closing} at="gate">
        <SprintGateBody view={view} program={slug} />
      </ClosingPath>
    </>
  );
}
