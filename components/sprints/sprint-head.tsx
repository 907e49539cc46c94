import type { ReactNode } from "react";
import type { SprintPage } from "#domain";
import { counted, listed, percent, routes, sprintDay, wordFor } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { PillarCover } from "../outcomes/pillar-cover.tsx";
import { BackLink } from "../shared/back-link.tsx";
import { Day } from "../shared/day.tsx";
import { SprintBadge } from "./sprint-list.tsx";
import { SprintStep } from "./sprint-step.tsx";

/** Is the sprint's promise being kept: accepted against committed, with its charts. */
export function SprintHead({
  view,
  program,
  children,
}: {
  view: SprintPage;
  program: string;
  /** Its charts. */
  children: ReactNode;
}) {
  const { sprint } = view;
  const base = routes.sprints(program);
  return (
    <>
      <PageHead
        lead={
          <>
            <BackLink href={base}>Sprints</BackLink> · <Day day={sprint.startDay} /> to{" "}
            <Day day={sprint.endDay} />
            <Neighbour number={view.previous} base={base} />
            <Neighbour number={view.next} base={base} />
          </>
        }
        title={`Sprint ${sprint.number}: ${sprint.goal}`}
        answer={
          <>
            <p className="mb-1">
              <SprintBadge row={sprint} />
            </p>
            <p>
              <Answer view={view} />
            </p>
          </>
        }
        aside={<SprintStep step={view.step} />}
      />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {children}
        <Cover view={view} />
      </div>
    </>
  );
}

function Neighbour({ number, base }: { number: number | null; base: string }) {
  return number === null ? null : (
    <>
      {" "}
      · <TextLink href={`${base}/${number}`}>Sprint {number}</TextLink>
    </>
  );
}

/** The four pillars, which absence was acknowledged, and which brought nothing. */
function Cover({ view: { sprint, hollow } }: { view: SprintPage }) {
  return (
    <div>
      <h2 className="mb-2 font-medium">Pillars: accepted of committed</h2>
      <PillarCover cover={sprint.cover} />
      {sprint.cover.flatMap((one) =>
        one.absence ? (
          <p key={one.pillar} className="mt-2 text-small text-soft">
            Missing and acknowledged by {one.absence.byName}: {one.absence.reason}
          </p>
        ) : (
          []
        ),
      )}
      {hollow.length > 0 ? (
        <p className="mt-2 text-small text-at-risk">
          Committed, but nothing accepted: {listed(hollow.map(wordFor))}.
        </p>
      ) : null}
    </div>
  );
}

function Answer({ view }: { view: SprintPage }) {
  const { sprint } = view;
  const left = view.workingDays - view.dayNumber;
  if (sprint.state === "CANCELLED" && !sprint.locked) return <>The sprint was never locked.</>;
  if (sprint.state === "CLOSED") {
    return (
      <>
        <strong>
          {sprint.acceptedPoints} of {sprint.committedPoints} points were accepted
          {sprint.reliabilityRatio === null ? "" : ` (${percent(sprint.reliabilityRatio)})`}.
        </strong>{" "}
        {view.carriedOver.length === 0
          ? "Nothing was carried over."
          : `${view.carriedOver.length} carried over.`}
      </>
    );
  }
  return (
    <>
      <strong>
        {sprint.acceptedPoints} of {sprint.committedPoints} points are accepted
      </strong>
      {sprint.current
        ? `, ${left > 0 ? `${left} of ${view.workingDays} working days left` : left < 0 ? `the sprint is ${sprintDay(view.dayNumber, view.workingDays)}` : "no working day left"}.`
        : "."}
      {sprint.loadRatio === null || view.calibratedPoints === null
        ? ""
        : ` The commitment is ${percent(sprint.loadRatio)} of the calibrated velocity, ${counted(view.calibratedPoints, "point")}.`}
    </>
  );
}
