import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { CloseSprintBody, CloseSprintHead } from "#components/sprints/close-sprint";
import { ClosingPath } from "#components/sprints/closing-path";
import { sprintClosePage } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/close">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Close sprint ${(await params).number}` };
}

/** Can the sprint be closed, and what does that fix? */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number)
    ? sprintClosePage(program, Number(number), situation)
    : null;
  if (!view) notFound();
  return (
    <>
      <CloseSprintHead view={view} program={slug} />
      <ClosingPath closing={view.closing} at="close">
        <CloseSprintBody view={view} program={slug} />
      </ClosingPath>
    </>
  );
}
