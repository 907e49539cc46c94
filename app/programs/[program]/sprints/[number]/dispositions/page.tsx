import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { DispositionsAnswer } from "#components/reviews/dispositions-answer";
import { DispositionsBody } from "#components/reviews/dispositions-body";
import { ClosingHead } from "#components/sprints/closing-head";
import { ClosingPath } from "#components/sprints/closing-path";
import { sprintClosing, sprintReviewPage } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/dispositions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Dispositions of sprint ${(await params).number}` };
}

/** What becomes of what the sprint did not finish? */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number)
    ? sprintReviewPage(program, Number(number), situation)
    : null;
  if (!view) notFound();
  return (
    <>
      <ClosingHead sprint={view.sprint} title={`Dispositions of sprint ${number}`} program={slug}>
        <DispositionsAnswer view={view} />
      </ClosingHead>
      <ClosingPath closing={sprintClosing(program, Number(number), situation)} at="dispositions">
        <DispositionsBody view={view} program={slug} />
      </ClosingPath>
    </>
  );
}
