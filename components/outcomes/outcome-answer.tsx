import type { OutcomeList } from "#domain";
import { counted, plural, routes, wordFor } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** What is really delivered, what is only technically complete, and which part lags. */
export function OutcomeAnswer({ list }: { list: OutcomeList }) {
  const open = list.outcomes.filter(({ laggingPillar }) => laggingPillar !== null);
  const standing = list.outcomes.length - list.stopped;
  return (
    <>
      <p>
        On <Day day={list.today} />, <strong>{list.delivered}</strong> of{" "}
        {counted(standing, "outcome")} {plural(standing, "is", "are")} delivered on all four
        pillars.{" "}
        {list.technicallyComplete > 0 ? (
          <>
            <strong>{list.technicallyComplete}</strong>{" "}
            {plural(list.technicallyComplete, "is", "are")} technically complete, which does not
            count as delivered.{" "}
          </>
        ) : null}
        {open.length > 0 ? "Lagging: " : null}
        {open.map((outcome, index) => (
          <span key={outcome.id}>
            {index > 0 ? "; " : ""}
            <TextLink href={routes.outcome(list.slug, outcome.id)}>{outcome.title}</TextLink>,{" "}
            {outcome.laggingPillar ? wordFor(outcome.laggingPillar) : ""}
          </span>
        ))}
        {open.length > 0 ? "." : null}
      </p>
      <div className="mt-3 max-w-xl">
        <StackedBar
          label="Outcomes"
          parts={[
            { tone: "complete", label: "delivered", value: list.delivered },
            { tone: "at-risk", label: "technically complete", value: list.technicallyComplete },
            { tone: "on-track", label: "in delivery", value: list.inDelivery },
            { tone: "not-started", label: "draft", value: list.draft },
          ]}
        />
      </div>
    </>
  );
}
