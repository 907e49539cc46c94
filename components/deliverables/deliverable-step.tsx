import { isOpen, isPermitted } from "#domain";
import { Section } from "#kit/section";
import { ReviewForms } from "../reviews/review-forms.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { OnDemand } from "../shared/on-demand.tsx";
import type { DeliverableProps } from "./deliverable-props.ts";
import { DeliverableSprint } from "./deliverable-sprint.tsx";
import { LogForm } from "./log-form.tsx";
import { SubmitForm } from "./submit-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

/** The next step of this deliverable: judge it where it is in review, else log, commit, hand over. */
export function DeliverableStep({ view, program, opened }: DeliverableProps) {
  const { row, panel } = view;
  const { submit, reviewers } = panel;
  if (!isOpen(row)) return null;
  if (row.state === "IN_REVIEW") {
    return (
      <Section key="review" id="review" title="Review">
        <ReviewForms
          id={row.id}
          ticks={view.ticks}
          accept={view.accept}
          giveBack={view.return}
          program={program}
        />
        {isPermitted(view.withdraw) ? (
          <div className="mt-3 border-t border-rule pt-3">
            <WithdrawForm id={row.id} offer={view.withdraw} program={program} />
          </div>
        ) : null}
      </Section>
    );
  }
  if (!panel.log.open) {
    return (
      <Section id="log" title="Log progress" work>
        <FindingList findings={panel.log.findings} program={program} />
      </Section>
    );
  }
  return (
    <Section key="log" id="log" title="Log progress" work>
      <LogForm row={row} panel={panel} program={program} today={view.today} />
      <div className="mt-4 flex flex-wrap gap-x-8 gap-y-1 border-t border-rule pt-3 [&>div:has(details)]:w-full">
        {submit ? (
          <OnDemand name="submit" opened={opened} summary="Submit for acceptance">
            {() => <SubmitForm row={row} offer={submit} reviewers={reviewers} program={program} />}
          </OnDemand>
        ) : null}
        <DeliverableSprint view={view} program={program} opened={opened} />
      </div>
    </Section>
  );
}
