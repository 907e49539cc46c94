import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { SprintReviewBody } from "#components/reviews/sprint-review-body";
import { SprintReviewHead } from "#components/reviews/sprint-review-head";
import { ClosingPath } from "#components/sprints/closing-path";
import { sprintClosing, sprintReviewPage } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review of sprint ${(await params).number}` };
}

/** What was shown, what was not finished and why, what changes because of it. */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number)
    ? sprintReviewPage(program, Number(number), situation)
    : null;
  if (!view) notFound();
  return (
    <>
      <SprintReviewHead view={view} program={slug} />
      <ClosingPath closing={sprintClosing(program, Number(number), situation)} at="review">
        <SprintReviewBody view={view} program={slug} />
      </ClosingPath>
    </>
  );
}
