"use client";

import type { ComponentProps, ReactNode } from "react";
import { useId, useMemo } from "react";
import { classNames } from "../class-names.ts";
import { Combobox, Options } from "./combobox.tsx";
import { chooserLook, controlLook, tickLabelLook, tickLook } from "./control.ts";
import { Below, type Common, Frame, useControl, useStart } from "./field-frame.tsx";
import { useLimits } from "./field-limits.tsx";
import { useEntered, useTicked } from "./refill.tsx";
import type { Choice } from "./suggestions.ts";
import { isLong } from "./suggestions.ts";

export type { Choice };

/** What the frame of a field takes, and what its control takes: limits of the command, what was entered, ids. */
function useField<P extends Common & Pick<ComponentProps<"input">, "id" | "name" | "required">>({
  label,
  hint,
  error,
  hideLabel = false,
  oneOfSome = false,
  ...rest
}: P) {
  const common = { label, hint, error, hideLabel };
  const wires = useControl(common, rest.id);
  const limits = useLimits(rest.name);
  const start = useStart(rest);
  return {
    frame: { ...common, oneOfSome, id: wires.id, required: rest.required ?? limits.required },
    control: { ...rest, ...start, ...wires },
    limits,
  };
}

/** One line of text; also day, number, file, email, password by `type`. */
export function TextField({ className, ...props }: Common & ComponentProps<"input">) {
  const { frame, limits, control } = useField(props);
  return (
    <Frame {...frame}>
      <input
        {...limits}
        {...control}
        className={classNames(controlLook, "border-strong", className)}
      />
    </Frame>
  );
}

export function TextAreaField({ className, ...props }: Common & ComponentProps<"textarea">) {
  const { frame, limits, control } = useField(props);
  return (
    <Frame {...frame}>
      <textarea
        rows={3}
        {...limits}
        {...control}
        className={classNames(controlLook, "border-strong", className)}
      />
    </Frame>
  );
}

/** One of a list. A long list becomes one that is typed in, as soon as a script is there. */
export function SelectField({
  choices,
  stored,
  className,
  ...props
}: Common &
  Omit<ComponentProps<"select">, "children"> & {
    choices: readonly Choice[];
    /** What the default value is called where it is no longer among the choices. It stays chosen, and can be kept. */
    stored?: string | undefined;
  }) {
  const { frame, limits, control } = useField(props);
  const kept = String(control.defaultValue ?? "");
  const offered = kept === "" || choices.some(({ value }) => value === kept);
  const listed = useMemo(
    () => (offered ? choices : [...choices, { value: kept, label: stored ?? kept }]),
    [offered, choices, kept, stored],
  );
  return (
    <Frame {...frame}>
      {isLong(listed) ? (
        <Combobox
          required={limits.required}
          {...control}
          choices={listed}
          labelId={`${frame.id}-label`}
          className={className}
        />
      ) : (
        <select
          required={limits.required}
          {...control}
          className={classNames(controlLook, chooserLook, className)}
        >
          <Options choices={listed} />
        </select>
      )}
    </Frame>
  );
}

export function CheckboxField({
  label,
  hint,
  error,
  ...rest
}: Common & Omit<ComponentProps<"input">, "type">) {
  const wires = useControl({ label, hint, error }, rest.id);
  const ticked = useTicked(rest.name, rest.value);
  const start = ticked === undefined ? {} : { defaultChecked: ticked };
  return (
    <div>
      <div className="flex items-start gap-2">
        <input {...rest} {...start} {...wires} type="checkbox" className={tickLook} />
        <label htmlFor={wires.id} className={tickLabelLook}>
          {label}
        </label>
      </div>
      <Below id={wires.id} hint={hint} error={error} />
    </div>
  );
}

export interface RadioChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Why this cannot be chosen now. It stays visible and readable, and cannot be picked. */
  readonly blocked?: ReactNode;
}

/** A choice of a few, all in sight. A blocked one says rule, reason and who may override it. */
export function RadioField({
  name,
  legend,
  choices,
  defaultValue,
  error,
  required,
  across = false,
}: {
  name: string;
  legend: ReactNode;
  choices: readonly RadioChoice[];
  defaultValue?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** Few and short: beside each other where there is room. */
  across?: boolean;
}) {
  const id = useId();
  const limits = useLimits(name);
  const entered = useEntered(name);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div
        className={classNames(
          "divide-y divide-rule border-y border-rule",
          across && "sm:grid sm:auto-cols-fr sm:grid-flow-col sm:gap-x-4 sm:divide-y-0",
        )}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            choice={choice}
            id={`${id}-${choice.value}`}
            name={name}
            chosen={choice.value === (entered ?? defaultValue)}
            required={required ?? limits.required}
          />
        ))}
      </div>
      <Below id={id} error={error} />
    </fieldset>
  );
}

function Radio({
  choice: { value, label, hint, blocked },
  id,
  name,
  chosen,
  required,
}: {
  choice: RadioChoice;
  id: string;
  name: string;
  chosen: boolean;
  required: boolean | undefined;
}) {
  const below = blocked ?? hint;
  return (
    <div className="flex items-start gap-2.5 py-2">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={chosen}
        required={required}
        disabled={blocked !== undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        className={tickLook}
      />
      <div className="min-w-0 flex-1">
        <label
          htmlFor={id}
          className={`${tickLabelLook} ${
            blocked === undefined ? "font-medium" : "text-soft line-through decoration-rule"
          }`}
        >
          {label}
        </label>
        {below ? (
          <div id={`${id}-below`} className="text-small text-soft">
            {below}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Fields under one name, side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:auto-cols-fr sm:grid-flow-col">{children}</div>;
}
