import type { SprintPage } from "#domain";
import { routes } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { ActionFacts } from "../reviews/retro-action-facts.tsx";
import { RetroRecord } from "../reviews/retro-record.tsx";
import { SprintReviewRecord } from "../reviews/sprint-review-record.tsx";

/** What the ceremonies of a sprint left behind: actions due in it, its review, its retrospective. */
export function SprintRecords({ view, program }: { view: SprintPage; program: string }) {
  const { actions, review, retrospective, sprint } = view;
  const here = routes.sprint(program, sprint.number);
  return (
    <>
      {actions.length > 0 ? (
        <Section
          id="actions"
          title="Retrospective actions due in this sprint"
          aside={<TextLink href={routes.retrospectives(program)}>All actions</TextLink>}
        >
          <ul className="divide-y divide-rule">
            {actions.map((line) => (
              <li key={line.id} className="py-2 first:pt-0">
                <ActionFacts line={line} program={program} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {review ? (
        <Section
          id="review"
          title="Sprint review"
          aside={<TextLink href={`${here}/review`}>Go to the review</TextLink>}
        >
          <SprintReviewRecord record={review} />
        </Section>
      ) : null}
      {retrospective ? (
        <Section
          id="retrospective"
          title="Retrospective"
          aside={<TextLink href={`${here}/retrospective`}>Go to the retrospective</TextLink>}
        >
          <RetroRecord record={retrospective} program={program} />
        </Section>
      ) : null}
    </>
  );
}
