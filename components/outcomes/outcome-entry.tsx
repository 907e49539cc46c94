import type { OutcomeList, OutcomeRow } from "#domain";
import { counted, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { BringBack, DroppedWords } from "../deliverables/bring-back.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { OutcomeBadge } from "./outcome-look.tsx";
import { OutcomeParts } from "./outcome-parts.tsx";

/** One outcome: its state in an honest word, its four parts, and what may be done about it. */
export function OutcomeEntry({ list, outcome }: { list: OutcomeList; outcome: OutcomeRow }) {
  return (
    <article
      id={outcome.id}
      aria-labelledby={`${outcome.id}-title`}
      className="border-t border-strong py-6 target:bg-action-well"
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div>
          <h2 id={`${outcome.id}-title`} className="font-semibold">
            {outcome.title}
          </h2>
          <p className="text-small text-soft">
            {outcome.id}
            {outcome.useCaseId ? (
              <>
                {" · "}
                <TextLink href={routes.aiUseCase(list.slug, outcome.useCaseId)}>
                  {outcome.useCase}
                </TextLink>
              </>
            ) : null}
            {outcome.measure ? ` · ${outcome.measure}` : null} · business owner{" "}
            {outcome.businessOwner}
          </p>
        </div>
        <p className="sm:text-right">
          <OutcomeBadge outcome={outcome} />
          <span className="block text-small text-soft">
            {outcome.deliveredDay ? (
              <>
                on <Day day={outcome.deliveredDay} year />
              </>
            ) : (
              `${outcome.presentCount} of 4 parts in place`
            )}
          </span>
        </p>
      </div>
      {outcome.dropped ? (
        <>
          <p className="mb-3">
            <DroppedWords dropped={outcome.dropped} zone={list.zone} />
          </p>
          <FormDisclosure
            summary="Bring back"
            offer={outcome.dropped.bringBack}
            program={list.slug}
          >
            <BringBack dropped={outcome.dropped} program={list.slug} field="outcomeId" />
          </FormDisclosure>
        </>
      ) : null}
      <OutcomeParts list={list} outcome={outcome} />
      {outcome.warnings.length > 0 ? (
        <div className="mt-4">
          <FindingList findings={outcome.warnings} program={list.slug} />
        </div>
      ) : null}
      <Doing list={list} outcome={outcome} />
    </article>
  );
}

function Doing({ list, outcome }: { list: OutcomeList; outcome: OutcomeRow }) {
  const common = { program: list.slug, hidden: { outcomeId: outcome.id } };
  if (!outcome.edit) return null;
  return (
    <div className="mt-5 max-w-3xl space-y-2 print:hidden">
      {outcome.start ? (
        <CommandForm {...common} offer={outcome.start} submit="Start delivery" />
      ) : null}
      {outcome.deliver ? (
        <Disclosure
          summary={
            outcome.deliver.open
              ? "Mark as delivered (all four parts are in place)"
              : `Mark as delivered (${counted(outcome.deliver.findings.length, "finding")})`
          }
          open={outcome.deliver.open || outcome.state === "TECHNICALLY_COMPLETE"}
        >
          <CommandForm
            {...common}
            offer={outcome.deliver}
            submit="Mark as delivered"
            label={`Mark ${outcome.title} as delivered`}
          />
        </Disclosure>
      ) : null}
      {outcome.carried ? (
        <p className="text-small">
          Carried forward by {outcome.carried.by} on <Day day={outcome.carried.day} />:{" "}
          {outcome.carried.reason}
        </p>
      ) : null}
      {outcome.carry ? (
        <FormDisclosure
          summary="Carry it forward technically complete"
          of={outcome.title}
          offer={outcome.carry}
          program={common.program}
        >
          <CommandForm
            {...common}
            offer={outcome.carry}
            submit="Carry forward"
            label={`Carry ${outcome.title} forward`}
            done="Carried forward."
          >
            <TextAreaField
              name="reason"
              label="Why Produce can end without its other parts"
              rows={2}
              required
            />
          </CommandForm>
        </FormDisclosure>
      ) : null}
      <Disclosure summary="Edit or stop this outcome">
        <CommandForm {...common} offer={outcome.edit} submit="Save" label={`Edit ${outcome.title}`}>
          <OutcomeFields choices={list.choices} outcome={outcome} />
        </CommandForm>
        {outcome.drop ? (
          <div className="mt-5 border-t border-rule pt-4">
            <CommandForm
              {...common}
              offer={outcome.drop}
              submit="Stop this outcome"
              label={`Stop ${outcome.title}`}
              tone="danger"
            >
              <TextAreaField label="Reason for stopping it" name="reason" required rows={2} />
            </CommandForm>
          </div>
        ) : null}
      </Disclosure>
    </div>
  );
}
