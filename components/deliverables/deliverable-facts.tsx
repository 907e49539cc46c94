import type { DeliverablePage } from "#domain";
import { routes, wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { Points } from "./points.tsx";

/** What it is: pillars, owner, estimate, days, sprints, what it serves. */
export function DeliverableFacts({ view, program }: { view: DeliverablePage; program: string }) {
  const { row, described } = view;
  return (
    <DefinitionList
      rows={[
        {
          name: "Pillar",
          value: (
            <span className="flex flex-wrap gap-1.5">
              <PillarBadge pillar={row.pillar} />
              {described.secondaryPillars.length > 0 ? (
                <span className="text-small text-soft">
                  also {described.secondaryPillars.map(wordFor).join(", ")}
                </span>
              ) : null}
            </span>
          ),
        },
        { name: "Owner", value: row.ownerName },
        { name: "Reviewer", value: view.reviewerName ?? "named when it is submitted" },
        {
          name: "Estimate",
          value: <Points points={row.points} low={row.lowPoints} high={row.highPoints} />,
        },
        {
          name: "Days",
          value: (
            <>
              {view.startedDay ? (
                <>
                  begun <Day day={view.startedDay} />
                </>
              ) : described.startDay ? (
                <>
                  begins <Day day={described.startDay} />
                </>
              ) : (
                "not begun"
              )}
              {row.dueDay ? (
                <>
                  , due <Day day={row.dueDay} />
                </>
              ) : null}
            </>
          ),
        },
        { name: "Sprints", value: <Places view={view} program={program} /> },
        ...(view.outcomes.length > 0
          ? [
              {
                name: "Serves",
                value: view.outcomes.map((one) => (
                  <p key={one.id}>
                    <TextLink href={`${routes.outcomes(program)}#${one.id}`}>{one.title}</TextLink>
                    <span className="text-small text-soft">
                      {" "}
                      · {wordFor(one.pillar)} part: {one.statement}
                    </span>
                  </p>
                )),
              },
            ]
          : []),
        ...(view.touches.length > 0
          ? [
              {
                name: "Touches",
                value: view.touches
                  .map(({ name, impact }) => `${name} (${impact} of 5)`)
                  .join(", "),
              },
            ]
          : []),
        ...(described.qualityActivity
          ? [{ name: "Checks by", value: wordFor(described.qualityActivity).toLowerCase() }]
          : []),
        ...(view.domains.length > 0
          ? [
              {
                name: "Meant to move",
                value: view.domains
                  .map(({ id, name }) => (name === id ? id : `${id} ${name}`))
                  .join(", "),
              },
            ]
          : []),
      ]}
    />
  );
}

function Places({ view, program }: { view: DeliverablePage; program: string }) {
  if (view.places.length === 0) {
    const { sprintNumber } = view.row;
    return sprintNumber === null ? (
      <>in none</>
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
