import type { PlanPreview, SprintPlanning } from "#domain";
import { wordFor } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Day, Moment } from "./day.tsx";
import { SprintBadge } from "./sprint-list.tsx";

/** Is the commitment realistic, are all four pillars in, and does anything stand against locking it? */
export function PlanHead({
  planning,
  program,
  zone,
}: {
  planning: SprintPlanning;
  program: string;
  zone: string;
}) {
  const { sprint, saved } = planning;
  return (
    <PageHead
      title={`Plan sprint ${sprint.number}`}
      lead={
        <>
          <Day day={sprint.startDay} weekday={false} /> to{" "}
          <Day day={sprint.endDay} weekday={false} /> · as of <Day day={planning.today} /> ·{" "}
          <SprintBadge row={sprint} />
        </>
      }
      answer={
        <>
          <p>
            <strong>
              {saved.points} points in {saved.deliverables}{" "}
              {saved.deliverables === 1 ? "deliverable" : "deliverables"}
            </strong>
            {ratioWords(planning)}. {pillarWords(saved)} {standingWords(planning)}
          </p>
          <p>
            {sprint.goal}
            {sprint.plannedByName && sprint.plannedAt && sprint.state === "DRAFT" ? (
              <span className="text-small">
                {" "}
                · Last planned by {sprint.plannedByName},{" "}
                <Moment at={sprint.plannedAt} zone={zone} />
              </span>
            ) : null}
          </p>
        </>
      }
      aside={
        <LinkButton href={`/programs/${program}/sprints/${sprint.number}`}>
          Sprint {sprint.number}
        </LinkButton>
      }
    />
  );
}

function ratioWords({ saved, velocity }: SprintPlanning): string {
  const { calibratedPoints, bands } = velocity;
  if (calibratedPoints === null) return ", while velocity is calibrating";
  if (saved.ratio === null) return ", on a calibrated velocity of 0";
  const judged =
    saved.ratio > bands.farOver
      ? "far more than was ever absorbed"
      : saved.ratio > bands.over
        ? "more than is usually absorbed"
        : saved.ratio < bands.under
          ? "less than is usually absorbed"
          : "which fits";
  return `, ${saved.ratio.toFixed(2)} times the calibrated velocity of ${calibratedPoints}: ${judged}`;
}

function pillarWords({ pillars }: PlanPreview): string {
  const missing = pillars.filter(({ standing }) => standing !== "present");
  if (missing.length === 0) return "All four pillars are in.";
  return `${missing.map(({ word }) => word).join(" and ")} ${missing.length === 1 ? "is" : "are"} missing.`;
}

function standingWords({ sprint, saved }: SprintPlanning): string {
  if (sprint.state !== "DRAFT") return `It is ${wordFor(sprint.state).toLowerCase()}.`;
  const open = saved.findings.filter(({ line }) => line.standing === "OPEN");
  const blocks = open.filter(({ line }) => line.severity === "BLOCKS").length;
  const warns = open.filter(({ line }) => line.severity === "WARNS").length;
  if (blocks > 0)
    return `${blocks === 1 ? "One rule stands" : `${blocks} findings stand`} in the way of locking it.`;
  if (warns > 0)
    return `${warns === 1 ? "One warning wants" : `${warns} warnings want`} acknowledging at the lock.`;
  return "Nothing stands against locking it.";
}
