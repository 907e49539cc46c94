import type { MetricLine, UseCasePage } from "#domain";
import { metricDirections, metricKinds } from "#domain";
import { CheckboxField, FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { wordChoices } from "../shared/record-choices.ts";
import { ProofFields } from "./proof-fields.tsx";

const leastRows = 3;
const freeRows = 1;

/** One row per metric; an empty name leaves its row out. */
export function MetricFields({ metrics }: { metrics: readonly MetricLine[] }) {
  const rows = Math.max(leastRows, metrics.length + freeRows);
  return (
    <div className="space-y-4">
      {Array.from({ length: rows }, (_, at) => at).map((at) => {
        const metric = metrics[at];
        return (
          <FormRow key={at} at={at}>
            <fieldset className="grid gap-3 border-t border-rule pt-3 sm:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
              <legend className="pr-3 text-small text-soft">Metric {at + 1}</legend>
              <TextField
                label="Name"
                name="metricName"
                defaultValue={metric?.name}
                maxLength={100}
                oneOfSome
              />
              <TextField
                label="Unit"
                name="metricUnit"
                defaultValue={metric?.unit}
                maxLength={20}
                placeholder="%"
                oneOfSome
              />
              <SelectField
                label="Kind"
                name="metricKind"
                defaultValue={metric?.kind ?? (at === 0 ? "PRIMARY" : "GUARDRAIL")}
                choices={wordChoices(metricKinds)}
                oneOfSome
              />
              <SelectField
                label="Must be"
                name="metricDirection"
                defaultValue={metric?.direction ?? "AT_LEAST"}
                choices={wordChoices(metricDirections)}
                oneOfSome
              />
              <TextField
                label="Tolerance"
                name="metricTolerance"
                inputMode="decimal"
                defaultValue={metric?.tolerance === 0 ? "" : metric?.tolerance}
                maxLength={12}
                oneOfSome
              />
            </fieldset>
          </FormRow>
        );
      })}
      <p className="text-small text-soft">
        One primary metric decides. A guardrail may be worse than its threshold by its tolerance,
        and no more.
      </p>
    </div>
  );
}

/** A new value in force from today. */
export function ThresholdFields({ page }: { page: UseCasePage }) {
  const [first] = page.metrics;
  const measured = page.metrics.some(({ isMeasured }) => isMeasured);
  return (
    <>
      <FieldRow>
        <SelectField
          label="Metric"
          name="metric"
          choices={page.metrics.map(({ name, direction }) => ({
            value: name,
            label: `${name} (${direction === "AT_LEAST" ? "at least" : "at most"})`,
          }))}
        />
        <TextField label="Value" name="value" inputMode="decimal" required />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Dataset"
          name="dataset"
          defaultValue={first?.threshold?.dataset}
          required
        />
        <TextField
          type="date"
          label="Reach it by"
          name="dueDay"
          defaultValue={first?.threshold?.dueDay}
          required
        />
      </FieldRow>
      <TextAreaField label="Reason for this value" name="reason" rows={2} required />
      {measured ? (
        <CheckboxField
          label="If it is easier than before, keep it as a scope request"
          name="asScopeRequest"
          hint="After a result, an easier threshold is refused. The request shows the old value and the result."
        />
      ) : null}
    </>
  );
}

/** One value per metric, measured together. */
export function ResultFields({ page }: { page: UseCasePage }) {
  const [first] = page.metrics;
  return (
    <>
      <FieldRow>
        <TextField label="What was measured" name="label" maxLength={40} placeholder="v2" />
        <TextField type="date" label="Day" name="day" defaultValue={page.today} required />
      </FieldRow>
      <div className="grid gap-4 sm:grid-cols-3">
        {page.metrics.map(({ name, unit, kind, threshold }, at) => (
          <div key={name}>
            <input type="hidden" name={`metric.${at}`} value={name} />
            <TextField
              label={unit === "" ? name : `${name} (${unit})`}
              name={`value.${at}`}
              inputMode="decimal"
              required={kind === "PRIMARY"}
              hint={threshold ? `Threshold ${threshold.words}` : "No threshold is set"}
            />
          </div>
        ))}
      </div>
      <TextField
        label="Dataset"
        name="dataset"
        defaultValue={first?.threshold?.dataset}
        required
        hint="A result counts against the threshold only on the same dataset."
      />
      <ProofFields today={page.today} />
    </>
  );
}
