import type { CriterionLine } from "#domain";
import { timesOver, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";
import { Day, Moment } from "../shared/day.tsx";
import { AssessForm, ChangeForm, TwoLines } from "./criterion-forms.tsx";
import { WorkLinks } from "./work-links.tsx";
import type { WorkedCriterion } from "./worked-criterion.tsx";

const tones: Record<CriterionLine["result"], Tone> = {
  NOT_ASSESSED: "not-started",
  MET: "complete",
  NOT_MET: "off-track",
  NOT_APPLICABLE: "not-started",
  WAIVED: "at-risk",
};

interface Where {
  /** Address of the page the criteria are on, without its query. */
  readonly page: string;
  readonly worked: WorkedCriterion | null;
  readonly program: string;
  readonly zone: string;
  /** Who can answer for a waiver. */
  readonly people: readonly { readonly id: string; readonly label: string }[];
}

/** What it is judged by: the criterion, what was found, and what shows it. */
export function CriteriaList({
  criteria,
  label,
  page,
  worked,
  program,
  zone,
  people,
}: Where & {
  criteria: readonly CriterionLine[];
  label: string;
}) {
  return (
    <ul aria-label={label} className="divide-y divide-rule">
      {criteria.map((one) => (
        <Criterion key={one.id} {...{ one, page, worked, program, zone, people }} />
      ))}
    </ul>
  );
}

function Criterion({ one, page, worked, program, zone, people }: Where & { one: CriterionLine }) {
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
        {one.waivedUntilDay ? (
          <p className="text-small">
            Waived until <Day day={one.waivedUntilDay} />
          </p>
        ) : null}
        {one.assessedByName && one.assessedAt ? (
          <p className="text-small text-soft">
            {one.assessedByName}, <Moment at={one.assessedAt} zone={zone} />
          </p>
        ) : null}
      </div>
      <div className="sm:col-span-2">
        <WorkLinks page={page} of={one} />
        <Work {...{ one, worked, program, people }} />
      </div>
    </li>
  );
}

/** The form that the address opens, for those who may. */
function Work({
  one,
  worked,
  program,
  people,
}: Pick<Where, "worked" | "program" | "people"> & { one: CriterionLine }) {
  if (worked?.id !== one.id || !one[worked.work].open) return null;
  return (
    <div className="mt-2 border-l-2 border-action pl-4">
      {worked.work === "assess" ? (
        <AssessForm
          of={one}
          program={program}
          reason={one.resultReason ?? ""}
          reasonLabel="Reason"
          reasonHint={reasonHint(one)}
          people={people}
        />
      ) : (
        <ChangeForm
          of={one}
          program={program}
          field={TwoLines}
          reasonLabel="Reason"
          reasonHint="Needed if you remove or loosen the criterion. Once work has started, and always for a sign-off, the QA reviewer and the EATP must agree."
        />
      )}
    </div>
  );
}

function reasonHint({ mayApprove, signer }: CriterionLine): string {
  if (mayApprove) return "Needed unless the result is met.";
  return signer
    ? `Only the signer (${signer}) can assess this as met or waive it.`
    : "This is your own work, so someone else must assess it as met or waive it.";
}
