import type { UseCasePage } from "#domain";
import { counted, listed, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { BackLink } from "../shared/back-link.tsx";
import { UseCaseBadge, VerdictBadge } from "./use-case-look.tsx";

/** Where it stands, whether it meets its threshold, and what waits. */
export function UseCaseHead({ page }: { page: UseCasePage }) {
  const { useCase, measurements, slug } = page;
  const latest = measurements.find(({ verdict }) => verdict !== "UNJUDGED") ?? measurements[0];
  return (
    <>
      <PageHead
        lead={
          <>
            <BackLink href={routes.aiUseCases(slug)}>Use cases</BackLink> ·{" "}
            {[useCase.id, `${page.riskWord} risk`, page.roleWord].filter(Boolean).join(" · ")}
          </>
        }
        title={useCase.name}
        answer={
          <>
            <p>
              <UseCaseBadge state={useCase.state} word={page.stateWord} />{" "}
              <VerdictBadge verdict={latest?.verdict ?? null} />
            </p>
            <p className="mt-2">
              <Standing page={page} />
            </p>
            {useCase.problem ? <p className="mt-2 whitespace-pre-line">{useCase.problem}</p> : null}
          </>
        }
      />
      <LifecycleStrip page={page} />
    </>
  );
}

function Standing({ page }: { page: UseCasePage }) {
  const { useCase, next } = page;
  const missing = page.owners.filter(({ name }) => name === null).map(({ facet }) => facet);
  const against = next?.findings.filter(
    ({ severity, standing }) => severity === "BLOCKS" && standing === "OPEN",
  ).length;
  return (
    <>
      {useCase.stateReason ? <>{useCase.stateReason} </> : null}
      {page.awaitsDecision ? <strong>The latest result awaits a decision. </strong> : null}
      {next && against !== undefined && against > 0 ? (
        <>
          {counted(against, "thing is", "things are")} missing before {next.word.toLowerCase()}.{" "}
        </>
      ) : null}
      {missing.length > 0 ? <strong>Nobody owns: {listed(missing).toLowerCase()}.</strong> : null}
    </>
  );
}

const look = {
  behind: "text-soft",
  current: "font-semibold text-ink",
  ahead: "text-soft",
} as const;

/** The stages on one thread, the present one marked. */
function LifecycleStrip({ page: { strip } }: { page: UseCasePage }) {
  return (
    <ol
      aria-label="Stages of the use case"
      className="mb-8 flex flex-wrap items-center gap-y-1 border-y border-rule py-2 text-small"
    >
      {strip.map(({ word, standing }, at) => (
        <li
          key={word}
          aria-current={standing === "current" ? "step" : undefined}
          className={`flex items-center ${look[standing]}`}
        >
          {at > 0 ? (
            <span
              aria-hidden="true"
              className={`mx-2 h-px w-6 ${standing === "ahead" ? "border-t border-dashed border-strong" : "bg-strong"}`}
            />
          ) : null}
          {standing === "ahead" ? null : (
            <svg viewBox="0 0 8 8" aria-hidden="true" className="mr-1.5 size-2">
              {standing === "current" ? (
                <circle cx="4" cy="4" r="4" fill="var(--action)" />
              ) : (
                <circle cx="4" cy="4" r="2" fill="var(--rule-strong)" />
              )}
            </svg>
          )}
          {word}
        </li>
      ))}
    </ol>
  );
}
