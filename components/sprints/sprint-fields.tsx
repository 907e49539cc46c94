import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, TextAreaField, TextField } from "#kit/fields/field";

/** What a person says of a sprint, creating or editing it. */
export function SprintFields({
  defaults,
  outcomes,
  pace,
  onlyEnd,
}: {
  defaults: {
    readonly goal: string;
    readonly startDay: string;
    readonly endDay: string;
    readonly outcomeIds: readonly string[];
    readonly paceReason: string | null;
  };
  outcomes: readonly { readonly id: string; readonly title: string }[];
  /** Asks why it goes slower, too. */
  pace: boolean;
  /** It runs: all but its last day stays. */
  onlyEnd: boolean;
}) {
  return (
    <>
      <TextAreaField
        name="goal"
        label="Goal"
        hint="What will be true at its end that is not true now."
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
      {onlyEnd ? (
        outcomes
          .filter(({ id }) => defaults.outcomeIds.includes(id))
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
          checked={defaults.outcomeIds}
        />
      ) : null}
      {pace ? (
        <TextAreaField
          name="paceReason"
          label="Why it goes slower"
          hint="Rest, holidays, pacing: with a reason, a small commitment is no finding (I-39)."
          rows={2}
          defaultValue={defaults.paceReason ?? ""}
          readOnly={onlyEnd}
        />
      ) : null}
    </>
  );
}
