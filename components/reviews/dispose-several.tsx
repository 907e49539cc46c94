import type { ReviewItem, SprintReviewPage } from "#domain";
import { counted, rootCauses } from "#domain";
import { CheckboxField, SelectField, TextAreaField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";
import { StateBadge } from "../shared/state-badge.tsx";
import { Dispositions } from "./dispose-form.tsx";

interface Props {
  readonly items: readonly ReviewItem[];
  readonly view: SprintReviewPage;
  readonly program: string;
}

/** Chosen rows, one disposition, one cause. Each is judged on its own, and all or none are saved. */
export function DisposeSeveral({ items, view, program }: Props) {
  return (
    <Section
      id="undecided"
      title="Decide on several"
      aside={`${counted(items.length, "deliverable")} to decide`}
      note="Choose those with the same fate and the same cause. If a rule blocks one of them, none is saved."
    >
      <CommandForm
        program={program}
        offer={view.disposeSeveral}
        submit="Save dispositions"
        tone="primary"
        label="Decide on several"
        done="Saved."
      >
        <fieldset>
          <legend className="sr-only">Deliverables</legend>
          <ul className="divide-y divide-rule border-y border-rule">
            {items.map((item) => (
              <li
                key={item.itemId}
                className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,1fr)_13rem] [&_label]:min-h-6"
              >
                <CheckboxField
                  name="itemIds"
                  value={item.itemId}
                  label={
                    <>
                      {item.row.id} {item.row.title}
                      <span className="block text-small text-soft">
                        {counted(item.pointsAtLock, "point")} · {item.streamName} ·{" "}
                        {item.row.ownerName}
                      </span>
                    </>
                  }
                />
                <div className="max-sm:pl-6">
                  <StateBadge state={item.row.state} late={item.row.late} />
                </div>
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="grid gap-x-8 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]">
          <Dispositions view={view} program={program} several />
          <div className="space-y-3">
            <SelectField
              name="rootCause"
              label="What kind of cause"
              required
              defaultValue=""
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
          </div>
        </div>
      </CommandForm>
    </Section>
  );
}
