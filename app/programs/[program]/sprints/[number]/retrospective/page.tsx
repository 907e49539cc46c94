import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { RetrospectiveBody } from "#components/reviews/retrospective-body";
import { RetrospectiveHead } from "#components/reviews/retrospective-head";
import { ClosingPath } from "#components/sprints/closing-path";
import { sprintClosing, sprintRetrospectivePage } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/retrospective">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Retrospective of sprint ${(await params).number}` };
}

/** What did we learn from the sprint, and who does what about it? */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number)
    ? sprintRetrospectivePage(program, Number(number), situation)
    : null;
  if (!view) notFound();
  return (
    <>
      <RetrospectiveHead view={view} program={slug} />
      <ClosingPath closing={sprintClosing(program, Number(number), situation)} at="retrospective">
        <RetrospectiveBody view={view} program={slug} />
      </ClosingPath>
    </>
  );
}
