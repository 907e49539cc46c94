"use client";

import type { ReactNode } from "react";
import { useContext, useMemo, useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import { useAlive } from "./alive.ts";
import { mark, useCarrier, valuesOf } from "./carrier.ts";
import { Chevron, Options } from "./combobox.tsx";
import { chooserLook, controlLook } from "./control.ts";
import { Frame, useControl } from "./field-frame.tsx";
import { Refill } from "./refill.tsx";
import { Suggested } from "./suggested.tsx";
import type { Choice } from "./suggestions.ts";
import { useTypeAhead } from "./type-ahead.ts";

/** Rows of the native list, where no script draws a better one. */
const nativeRows = 8;

/**
 * Several of a long list: one types, each chosen one is below the field and is taken out by its own button. A
 * `<select multiple>` carries the values, and is what there is without JavaScript. Long, since the field, the select and
 * the chosen ones below are one control that shares its state.
 */
export function ManyField({
  name,
  label,
  hint,
  choices,
  defaultValue,
  stored,
  oneOfSome,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  choices: readonly Choice[];
  defaultValue?: readonly string[] | undefined;
  /** What chosen ones are called that are no longer among the choices. */
  stored?: readonly Choice[] | undefined;
  oneOfSome?: boolean;
}) {
  const wires = useControl({ label, hint }, undefined);
  const { id } = wires;
  const alive = useAlive();
  const entered = useContext(Refill);
  const start = entered ? (entered[name] ?? []) : (defaultValue ?? []);
  const listed = useListed(choices, start, stored);
  const select = useRef<HTMLSelectElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>(start);
  const taken = useMemo(() => new Set(["", ...chosen]), [chosen]);
  const typing = useTypeAhead({
    listId: `${id}-list`,
    input,
    choices: listed,
    taken,
    chosen: "",
    take: ({ value, label: words }) => {
      mark(select.current, value);
      typing.say(`${words} added.`);
    },
    cleared: () => {},
  });
  useCarrier(select, start, (values) => {
    setChosen(values);
    typing.restore();
  });
  const labels = useMemo(() => new Map(listed.map((one) => [one.value, one.label])), [listed]);
  const takeOut = (value: string, button: HTMLElement) => {
    focusBeside(button, input.current);
    mark(select.current, value, false);
    typing.say(`${labels.get(value) ?? value} removed.`);
  };
  return (
    <Frame id={id} label={label} hint={hint} oneOfSome={oneOfSome ?? false}>
      <div className="relative noscript:hidden">
        <input
          {...typing.field}
          {...wires}
          ref={input}
          data-of={name}
          readOnly={!alive}
          aria-invalid={typing.unsettled || undefined}
          value={typing.typed ?? ""}
          placeholder="Type to search"
          className={classNames(controlLook, chooserLook, "pr-7")}
        />
        <Chevron />
      </div>
      <select
        ref={select}
        multiple
        name={name}
        size={nativeRows}
        aria-labelledby={`${id}-label`}
        defaultValue={start}
        onChange={(event) => setChosen(valuesOf(event.currentTarget))}
        className={classNames(controlLook, "hidden border-strong noscript:block")}
      >
        <Options choices={listed} />
      </select>
      <p className="mt-1 hidden text-small text-soft noscript:block">
        Hold Ctrl (⌘ on a Mac) to select several or to clear one.
      </p>
      {chosen.length > 0 ? (
        <ul
          aria-labelledby={`${id}-label`}
          className="mt-1.5 flex flex-wrap gap-1.5 noscript:hidden"
        >
          {chosen.map((value) => (
            <Chip
              key={value}
              label={labels.get(value) ?? value}
              onTakeOut={(button) => takeOut(value, button)}
            />
          ))}
        </ul>
      ) : null}
      <Suggested id={`${id}-list`} label={`${id}-label`} field={input} typing={typing} />
    </Frame>
  );
}

function Chip({ label, onTakeOut }: { label: string; onTakeOut: (button: HTMLElement) => void }) {
  return (
    <li className="inline-flex max-w-full items-stretch rounded border border-strong bg-well">
      <span className="min-w-0 px-2 py-0.5 break-words max-sm:py-2.5">{label}</span>
      <button
        type="button"
        aria-label={`Remove ${label}`}
        onClick={(event) => onTakeOut(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== "Delete" && event.key !== "Backspace") return;
          event.preventDefault();
          onTakeOut(event.currentTarget);
        }}
        className="inline-flex min-w-7 items-center justify-center border-l border-rule text-soft hover:text-ink max-sm:min-w-11"
      >
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5">
          <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </li>
  );
}

/** The choices, and after them what is chosen and no longer offered. */
function useListed(
  choices: readonly Choice[],
  start: readonly string[],
  stored: readonly Choice[] = [],
): readonly Choice[] {
  const key = start.join("\n");
  return useMemo(() => {
    const offered = new Set(choices.map(({ value }) => value));
    const gone = key.split("\n").filter((value) => value !== "" && !offered.has(value));
    if (gone.length === 0) return choices;
    const named = new Map(stored.map(({ value, label }) => [value, label]));
    return [...choices, ...gone.map((value) => ({ value, label: named.get(value) ?? value }))];
  }, [choices, key, stored]);
}

/** Where the focus goes when a chosen one leaves: to the next one's button, the one before, or the field. */
function focusBeside(button: HTMLElement, field: HTMLElement | null): void {
  const row = button.closest("li");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  (next?.querySelector("button") ?? field)?.focus();
}
