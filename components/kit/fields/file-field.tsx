"use client";

import type { ChangeEvent, ComponentProps, ReactNode } from "react";
import { useContext } from "react";
import { classNames } from "../class-names.ts";
import { controlLook } from "./control.ts";
import type { Common } from "./field-frame.tsx";
import { Frame, useControl } from "./field-frame.tsx";
import { Refill } from "./refill.tsx";

/**
 * One file. A browser gives back what was typed, but no file: where a form comes back without a script, the field says
 * that it has to be chosen again. Too large a file is told before it is sent.
 */
export function FileField({
  label,
  hint,
  error,
  hideLabel = false,
  oneOfSome = false,
  mostBytes,
  tooLarge,
  className,
  ...input
}: Common &
  Omit<ComponentProps<"input">, "type" | "defaultValue"> & {
    mostBytes: number;
    tooLarge: string;
  }) {
  const cameBack = useContext(Refill) !== null;
  const shown: ReactNode = cameBack ? <strong>Choose the file again.</strong> : hint;
  const common = { label, hint: shown, error, hideLabel, oneOfSome };
  const wires = useControl(common, input.id);
  const weigh = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const heavy = [...(currentTarget.files ?? [])].some(({ size }) => size > mostBytes);
    currentTarget.setCustomValidity(heavy ? tooLarge : "");
    if (heavy) currentTarget.reportValidity();
  };
  return (
    <Frame {...common} id={wires.id} required={input.required}>
      <input
        {...input}
        {...wires}
        type="file"
        onChange={weigh}
        className={classNames(controlLook, "border-strong", className)}
      />
    </Frame>
  );
}
