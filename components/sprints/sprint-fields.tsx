import type { SprintPlanning } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, TextAreaField, TextField } from "#kit/fields/field";

interface Props {
  defaults: Pick<
    SprintPlanning["sprint"],
    "goal" | "startDay" | "endDay" | "outcomeIds" | "paceReason"
  >;
  outcomes: SprintPlanning["outcomes"];
  /** Asks why it goes slower, too. */
  pace: boolean;
  /** It runs: all but its last day stays. */
  onlyEnd: boolean;
}

/** What a person says of a sprint, creating or editing it. */
export function SprintFields({ defaults, outcomes, pace, onlyEnd }: Props) {
  return (
    <>
      <TextAreaField
        name="goal"
        label="Goal"
        hint="What will be true at the end of the sprint that isn't true now."
        rows={2}
        maxLength={400}
        defaultValue={defaults.goal}
        readOnly={onlyEnd}
        required
      />
      <FieldRow>
        <TextField
          type="date"
          name="startDay"
          label="First day"
          defaultValue={defaults.startDay}
          readOnly={onlyEnd}
          required
        />
        <TextField type="date" name="endDay" label="Last day" defaultValue={defaults.endDay} />
      </FieldRow>
      <OutcomesServed outcomes={outcomes} chosen={defaults.outcomeIds} fixed={onlyEnd} />
      {pace ? (
        <TextAreaField
          name="paceReason"
          label="Reason for a slower pace"
          hint="Rest, holidays or pacing. With a reason, a small commitment is not reported as a finding."
          rows={2}
          defaultValue={defaults.paceReason ?? ""}
          readOnly={onlyEnd}
        />
      ) : null}
    </>
  );
}

function OutcomesServed({
  outcomes,
  chosen,
  fixed,
}: Pick<Props, "outcomes"> & { chosen: readonly string[]; fixed: boolean }) {
  return fixed ? (
    outcomes
      .filter(({ id }) => chosen.includes(id))
      .map(({ id }) => <input key={id} type="hidden" name="outcomeIds" value={id} />)
  ) : outcomes.length > 0 ? (
    <CheckGroup
      name="outcomeIds"
      legend={
        <>
          Outcomes it serves <span className="font-normal text-soft">(optional)</span>
        </>
      }
      choices={outcomes.map(({ id, title }) => ({ value: id, label: title }))}
      checked={chosen}
    />
  ) : null;
}
