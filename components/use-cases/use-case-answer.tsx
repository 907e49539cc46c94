import type { UseCaseList } from "#domain";
import { counted, plural } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** How many use cases meet what they must reach, and what waits for a decision. */
export function UseCaseAnswer({ list }: { list: UseCaseList }) {
  const waiting = list.useCases.filter(({ awaitsDecision }) => awaitsDecision);
  const ownerless = list.useCases.filter(({ ownersMissing }) => ownersMissing.length > 0);
  return (
    <>
      <p>
        On <Day day={list.today} />, <strong>{list.meeting}</strong> of{" "}
        {counted(list.useCases.length, "use case")} {plural(list.meeting, "meets", "meet")} its
        threshold.{" "}
        {waiting.map(({ id, name, href }, at) => (
          <span key={id}>
            {at > 0 ? ", " : ""}
            <TextLink href={href}>{name}</TextLink>
          </span>
        ))}
        {waiting.length > 0
          ? ` ${plural(waiting.length, "waits", "wait")} for a decision on ${plural(waiting.length, "its", "their")} latest result. `
          : null}
        {ownerless.length > 0
          ? `${counted(ownerless.length, "use case lacks", "use cases lack")} an owner.`
          : null}
      </p>
      <div className="mt-3 max-w-xl">
        <StackedBar
          label="Use cases"
          parts={[
            { tone: "complete", label: "threshold met", value: list.meeting },
            { tone: "off-track", label: "below", value: list.below },
            { tone: "not-started", label: "not measured", value: list.unmeasured },
          ]}
        />
      </div>
    </>
  );
}
