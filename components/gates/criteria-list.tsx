import type { CriterionLine } from "#domain";
import { timesOver, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";
import { Moment } from "../shared/day.tsx";
import { OnDemand, type Opened } from "../shared/on-demand.tsx";
import { AssessForm, ChangeForm, TwoLines } from "./criterion-forms.tsx";

const tones: Record<CriterionLine["result"], Tone> = {
  NOT_ASSESSED: "not-started",
  MET: "complete",
  NOT_MET: "off-track",
  NOT_APPLICABLE: "not-started",
  WAIVED: "at-risk",
};

/** What it is judged by: the criterion, what was found, and what shows it. */
export function CriteriaList({
  criteria,
  label,
  program,
  zone,
  opened,
}: {
  criteria: readonly CriterionLine[];
  label: string;
  program: string;
  zone: string;
  opened: Opened;
}) {
  return (
    <ul aria-label={label} className="divide-y divide-rule">
      {criteria.map((one) => (
        <Criterion key={one.id} one={one} program={program} zone={zone} opened={opened} />
      ))}
    </ul>
  );
}

function Criterion({
  one,
  program,
  zone,
  opened,
}: {
  one: CriterionLine;
  program: string;
  zone: string;
  opened: Opened;
}) {
  return (
    <li
      id={one.id}
      className="grid scroll-mt-4 gap-x-6 gap-y-0.5 py-2.5 first:pt-0 target:bg-action-well sm:grid-cols-[minmax(0,1fr)_14rem]"
    >
      <div className="min-w-0">
        <p>
          <span className="mr-2 text-small text-soft">{one.id}</span>
          {one.text}
          {one.critical ? <strong className="text-small font-medium"> · critical</strong> : null}
        </p>
        <p className="text-small text-soft">
          {one.evidenceNeeded ? `Evidence needed: ${one.evidenceNeeded}` : "No evidence specified"}
          {one.evidence > 0 ? ` · ${one.evidence} attached` : ""}
          {one.signer ? ` · Signed by ${one.signer}` : ""}
        </p>
        {one.loosenedCount > 0 ? (
          <p className="text-small text-at-risk">
            Loosened {timesOver(one.loosenedCount)} after work started: {one.loosenedReason}
          </p>
        ) : null}
      </div>
      <div>
        <Badge tone={tones[one.result]}>{wordFor(one.result)}</Badge>
        {one.resultReason ? <p className="text-small">{one.resultReason}</p> : null}
        {one.assessedByName && one.assessedAt ? (
          <p className="text-small text-soft">
            {one.assessedByName}, <Moment at={one.assessedAt} zone={zone} />
          </p>
        ) : null}
      </div>
      <div className="sm:col-span-2">
        <Forms one={one} program={program} opened={opened} />
      </div>
    </li>
  );
}

function Forms({ one, program, opened }: { one: CriterionLine; program: string; opened: Opened }) {
  if (!one.assess.open && !one.change.open) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-small">
      {one.assess.open ? (
        <OnDemand name={`assess-${one.id}`} opened={opened} summary="Assess" of={one.id}>
          {() => (
            <AssessForm
              of={one}
              program={program}
              reason={one.resultReason ?? ""}
              reasonLabel="Reason"
              reasonHint={reasonHint(one)}
            />
          )}
        </OnDemand>
      ) : null}
      {one.change.open ? (
        <OnDemand name={`change-${one.id}`} opened={opened} summary="Change" of={one.id}>
          {() => (
            <ChangeForm
              of={one}
              program={program}
              field={TwoLines}
              reasonLabel="Reason"
              reasonHint="Needed if you remove or loosen the criterion. Once work has started, and always for a sign-off, the QA reviewer and the EATP must agree."
            />
          )}
        </OnDemand>
      ) : null}
    </div>
  );
}

function reasonHint({ mayApprove, signer }: CriterionLine): string {
  if (mayApprove) return "Needed unless the result is met.";
  return signer
    ? `Only the signer (${signer}) can assess this as met or waive it.`
    : "This is your own work, so someone else must assess it as met or waive it.";
}
