"use client";

import { useEffect, useRef, useState } from "react";
import { counted } from "#domain";
import { useTicked } from "#kit/fields/refill";

/** The box that chooses a row; it stays ticked when its form comes back. */
export function ChooseRow({ name, id }: { name: string; id: string }) {
  const ticked = useTicked(name, id);
  return (
    <label className="grid size-6 place-items-center max-sm:size-11">
      <span className="sr-only">Choose {id}</span>
      <input
        type="checkbox"
        name={name}
        value={id}
        defaultChecked={ticked}
        className="size-4 accent-action max-sm:size-6"
      />
    </label>
  );
}

const boxesIn = (form: HTMLFormElement | null | undefined, name: string) =>
  [...(form?.elements ?? [])].filter(
    (one) => one instanceof HTMLInputElement && one.type === "checkbox" && one.name === name,
  );

/** How many of a form's boxes are ticked, kept up to date; null until the page listens. */
function useChosen(name: string) {
  const place = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState<{ count: number; of: number } | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const tell = () => {
      const boxes = boxesIn(form, name);
      setChosen({ count: boxes.filter(isTicked).length, of: boxes.length });
    };
    // A form is reset after the event that says so.
    const later = () => setTimeout(tell);
    tell();
    form.addEventListener("change", tell);
    form.addEventListener("reset", later);
    return () => {
      form.removeEventListener("change", tell);
      form.removeEventListener("reset", later);
    };
  }, [name]);
  return { place, chosen };
}

const isTicked = (box: Element): boolean => box instanceof HTMLInputElement && box.checked;

/** "3 chosen"; without a script, or while nothing is chosen, what to do first. */
export function ChosenCount({ name, hint }: { name: string; hint: string }) {
  const { place, chosen } = useChosen(name);
  return (
    <span ref={place} role="status" className="font-medium">
      {chosen === null || chosen.count === 0 ? hint : `${counted(chosen.count, "row")} chosen`}
    </span>
  );
}

/** Chooses all rows of the page, or none; there only with a script. */
export function ChooseAll({ name }: { name: string }) {
  const { place, chosen } = useChosen(name);
  const all = chosen !== null && chosen.of > 0 && chosen.count === chosen.of;
  return (
    <span ref={place}>
      {chosen === null ? null : (
        <label className="grid size-6 place-items-center max-sm:size-11">
          <span className="sr-only">Choose all rows on this page</span>
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = chosen.count > 0 && !all;
            }}
            onChange={({ currentTarget }) => {
              for (const box of boxesIn(currentTarget.form, name))
                if (box instanceof HTMLInputElement) box.checked = currentTarget.checked;
              currentTarget.form?.dispatchEvent(new Event("change"));
            }}
            className="size-4 accent-action max-sm:size-6"
          />
        </label>
      )}
    </span>
  );
}
