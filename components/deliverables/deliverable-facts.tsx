import type { ReactNode } from "react";
import type { DeliverablePage } from "#domain";
import { routes, wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { TextLink } from "#kit/text-link";
import { Dated, Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import type { DeliverableProps } from "./deliverable-props.ts";
import { Points } from "./points.tsx";

/** What it is: pillars, owner, estimate, days, sprints, what it serves. */
export function DeliverableFacts({ view, program }: DeliverableProps) {
  const { row } = view;
  return (
    <DefinitionList
      rows={[
        { name: "Pillar", value: <Pillars view={view} /> },
        { name: "Owner", value: row.ownerName },
        { name: "Reviewer", value: view.reviewerName ?? "chosen on submission" },
        {
          name: "Estimate",
          value: <Points points={row.points} low={row.lowPoints} high={row.highPoints} />,
        },
        { name: "Dates", value: <Days view={view} /> },
        { name: "Sprints", value: <Places view={view} program={program} /> },
        ...ifAny("Serves", view.outcomes, (outcomes) =>
          outcomes.map((one) => <Served key={one.id} outcome={one} program={program} />),
        ),
        ...ifAny("Affects", view.touches, (touches) =>
          touches.map(({ name, impact }) => `${name} (${impact} of 5)`).join(", "),
        ),
        ...(view.described.qualityActivity
          ? [
              {
                name: "Quality check",
                value: wordFor(view.described.qualityActivity).toLowerCase(),
              },
            ]
          : []),
        ...ifAny("Improves", view.domains, (domains) =>
          domains.map(({ id, name }) => (name === id ? id : `${id} ${name}`)).join(", "),
        ),
      ]}
    />
  );
}

/** A row of facts, left out where there are none. */
const ifAny = <T,>(name: string, facts: readonly T[], print: (facts: readonly T[]) => ReactNode) =>
  facts.length > 0 ? [{ name, value: print(facts) }] : [];

type View = Pick<DeliverableProps, "view">;

function Pillars({ view: { row, described } }: View) {
  const { secondaryPillars } = described;
  return (
    <span className="flex flex-wrap gap-1.5">
      <PillarBadge pillar={row.pillar} />
      {secondaryPillars.length > 0 ? (
        <span className="text-small text-soft">
          also {secondaryPillars.map(wordFor).join(", ")}
        </span>
      ) : null}
    </span>
  );
}

function Days({ view: { row, startedDay, described } }: View) {
  const begin = startedDay ?? described.startDay;
  return (
    <>
      {begin ? (
        <>
          {startedDay ? "started " : "starts "}
          <Day day={begin} />
        </>
      ) : (
        "not started"
      )}
      <Dated words=", due " day={row.dueDay} />
    </>
  );
}

function Served({
  outcome: { id, title, pillar, statement },
  program,
}: {
  outcome: DeliverablePage["outcomes"][number];
  program: string;
}) {
  return (
    <p>
      <TextLink href={routes.outcome(program, id)}>{title}</TextLink>
      <span className="text-small text-soft">
        {" "}
        · {wordFor(pillar)} part: {statement}
      </span>
    </p>
  );
}

function Places({ view, program }: DeliverableProps) {
  if (view.places.length === 0) {
    const { sprintNumber } = view.row;
    return sprintNumber === null ? (
      <>None</>
    ) : (
      <TextLink href={routes.sprint(program, sprintNumber)}>Sprint {sprintNumber}</TextLink>
    );
  }
  return view.places.map((place) => (
    <p key={place.number}>
      <TextLink href={routes.sprint(program, place.number)}>Sprint {place.number}</TextLink>
      <span className="text-small text-soft">
        {place.addedAfterLock ? " · added later" : ""}
        {place.disposition ? ` · ${wordFor(place.disposition).toLowerCase()}` : ""}
        {place.rootCause ? ` · ${wordFor(place.rootCause).toLowerCase()}` : ""}
        {place.rootCauseNote ? `: ${place.rootCauseNote}` : ""}
      </span>
    </p>
  ));
}
