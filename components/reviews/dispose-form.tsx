import type { ReviewItem, SprintReviewPage } from "#domain";
import { rootCauses, routes, timesOver } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, RadioField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";

const partRows = 3;

interface Props {
  readonly item: ReviewItem;
  /** Of the sprint under review. */
  readonly view: Pick<SprintReviewPage, "sprint" | "nextSprint" | "lockedNext">;
  readonly program: string;
}

/** What becomes of what was not accepted, and what led to it: a category, and words without names. */
export function DisposeForm({ item, view, program }: Props) {
  const { nextSprint } = view;
  return (
    <CommandForm
      program={program}
      offer={item.dispose}
      hidden={{ itemId: item.itemId }}
      submit="Save decision"
      tone="plain"
      label={`Decide on ${item.row.id}`}
      done="Saved."
    >
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]">
        <Dispositions carryOverCount={item.carryOverCount} view={view} program={program} />
        <div className="space-y-3">
          {nextSprint ? (
            <TextField
              name="dueDay"
              type="date"
              label="New due date, if it is carried over"
              defaultValue={nextSprint.dueDay}
              min={nextSprint.startDay}
              max={nextSprint.endDay}
            />
          ) : null}
          <SelectField
            name="rootCause"
            label="What kind of cause"
            required
            defaultValue={item.rootCause ?? ""}
            choices={[{ value: "", label: "Choose one" }, ...wordChoices(rootCauses)]}
          />
          <TextAreaField
            name="note"
            label="What caused it"
            hint="What happened in the work, so that it doesn't happen again. Don't name anybody."
            rows={3}
            maxLength={4000}
            required
          />
          <PartFields />
        </div>
      </div>
    </CommandForm>
  );
}

function PartFields() {
  return (
    <Disclosure summary="Parts, if you split it">
      <div className="space-y-2">
        {Array.from({ length: partRows }, (_, at) => at + 1).map((part) => (
          <FormRow key={part} at={part - 1}>
            <FieldRow>
              <TextField name="partTitle" label={`Part ${part}`} maxLength={200} />
              <TextField
                name="partPoints"
                label={`Points of part ${part}`}
                inputMode="numeric"
                maxLength={4}
              />
            </FieldRow>
          </FormRow>
        ))}
        <p className="text-soft">
          Each part keeps the stream, pillar, owner, criteria and links. The original is dropped and
          names its parts.
        </p>
      </div>
    </Disclosure>
  );
}

/** What becomes of it; of several at once without the split, which names its parts. */
export function Dispositions({
  carryOverCount = 0,
  view: { sprint, nextSprint, lockedNext },
  program,
  several = false,
}: Pick<Props, "view" | "program"> & { carryOverCount?: number; several?: boolean }) {
  const before =
    carryOverCount > 0 ? `; it was carried over ${timesOver(carryOverCount)} before` : "";
  const split = { value: "SPLIT", label: "Split", hint: "Into parts that can each be finished." };
  return (
    <RadioField
      name="disposition"
      legend={several ? "What becomes of them" : "What becomes of it"}
      choices={[
        {
          value: "CARRIED_OVER",
          label: "Carry over",
          ...(nextSprint === null
            ? {
                blocked: lockedNext ? (
                  `Sprint ${lockedNext} is locked, so nothing can be carried into it.`
                ) : (
                  <>
                    Add sprint {sprint.number + 1} first, under{" "}
                    <TextLink href={routes.sprints(program)}>Sprints</TextLink>.
                  </>
                ),
              }
            : { hint: `Into sprint ${nextSprint.number}${before}.` }),
        },
        ...(several ? [] : [split]),
        { value: "RETURNED", label: "Return", hint: "To the backlog, without a sprint." },
        { value: "DROPPED", label: "Drop", hint: "It will not be done." },
      ]}
    />
  );
}
