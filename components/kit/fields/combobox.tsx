"use client";

import type { ComponentProps } from "react";
import { useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import { useAlive } from "./alive.ts";
import { mark, useCarrier } from "./carrier.ts";
import { chooserLook, controlLook } from "./control.ts";
import { Suggested } from "./suggested.tsx";
import type { Choice } from "./suggestions.ts";
import { useTypeAhead } from "./type-ahead.ts";

/**
 * A select that one types in: an editable combobox with list autocomplete, after the ARIA Authoring Practices. The
 * select stays behind it, unseen: it carries the value, follows a reset, and is what the server drew, so that the form
 * sends the same with a script and without.
 *
 * Our own and not cmdk, which the command palette uses: there the list is always open (`aria-expanded` is fixed to
 * true), Home and End are taken from the text, a choice closes nothing and keeps no value, and every row is a component
 * that is moved in the document by hand; with a thousand deliverables that is felt at each letter.
 */
export function Combobox({
  id,
  choices,
  className,
  labelId,
  "aria-describedby": describedBy,
  "aria-invalid": invalid,
  required,
  ...rest
}: Omit<ComponentProps<"select">, "children"> & {
  id: string;
  choices: readonly Choice[];
  labelId: string;
}) {
  const alive = useAlive();
  const select = useRef<HTMLSelectElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = `${id}-list`;
  const [own, setOwn] = useState(String(rest.value ?? rest.defaultValue ?? ""));
  const value = rest.value === undefined ? own : String(rest.value);
  const nothing = choices.find((choice) => choice.value === "");
  const typing = useTypeAhead({
    listId,
    input,
    choices,
    chosen: value,
    take: (choice) => mark(select.current, choice.value),
    cleared: () => {
      if (nothing) mark(select.current, "");
    },
  });
  useCarrier(select, [String(rest.defaultValue ?? "")], ([shown]) => {
    setOwn(shown ?? "");
    typing.restore();
  });
  const label = choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <div className={classNames("relative", className)}>
      {alive ? (
        <>
          <input
            {...typing.field}
            ref={input}
            id={id}
            data-of={rest.name}
            disabled={rest.disabled}
            required={required}
            aria-describedby={describedBy}
            aria-invalid={typing.unsettled || invalid || undefined}
            value={typing.typed ?? (value === "" ? "" : label)}
            placeholder={nothing?.label}
            className={classNames(controlLook, chooserLook, "truncate pr-7")}
          />
          <Chevron />
        </>
      ) : null}
      <select
        {...rest}
        {...(alive
          ? { hidden: true }
          : { id, required, "aria-describedby": describedBy, "aria-invalid": invalid })}
        ref={select}
        className={classNames(controlLook, chooserLook)}
        onChange={(event) => {
          setOwn(event.currentTarget.value);
          rest.onChange?.(event);
        }}
      >
        <Options choices={choices} />
      </select>
      <Suggested id={listId} label={labelId} field={input} chosen={value} typing={typing} />
    </div>
  );
}

export function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map((choice) => (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  ));
}

export function Chevron() {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className="pointer-events-none absolute top-1/2 right-2.5 size-2.5 -translate-y-1/2 text-soft print:hidden"
    >
      <path d="m1.5 4 4.5 4.5L10.5 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
