"use client";

import type { ReactNode } from "react";
import { useContext, useId } from "react";
import { tickLabelLook, tickLook } from "./control.ts";
import type { Choice } from "./field.tsx";
import { ManyField } from "./many-field.tsx";
import { Refill } from "./refill.tsx";
import { isLong } from "./suggestions.ts";

interface Several {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  checked?: readonly string[];
  hint?: ReactNode;
}

/** Several of a list: of a few, all in sight with a box each; of many, by typing. */
export function CheckGroup(group: Several) {
  const { name, legend, choices, checked, hint } = group;
  return isLong(choices) ? (
    <ManyField
      name={name}
      label={legend}
      choices={choices}
      defaultValue={checked}
      hint={hint}
      oneOfSome
    />
  ) : (
    <Boxes {...group} />
  );
}

function Boxes({ name, legend, choices, checked, hint }: Several) {
  const id = useId();
  const entered = useContext(Refill);
  const ticked = entered ? (entered[name] ?? []) : checked;
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map((choice) => {
          const own = `${id}-${choice.value}`;
          return (
            <div key={choice.value} className="flex items-start gap-2">
              <input
                type="checkbox"
                id={own}
                name={name}
                value={choice.value}
                defaultChecked={ticked?.includes(choice.value) ?? false}
                disabled={choice.disabled}
                className={tickLook}
              />
              <label htmlFor={own} className={tickLabelLook}>
                {choice.label}
              </label>
            </div>
          );
        })}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-small text-soft">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
