import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "../class-names.ts";
import { useEntered } from "./refill.tsx";

export interface Common {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what was entered, in a sentence. */
  error?: string | undefined;
  /** The label is read out and not shown, where the column head already says it. */
  hideLabel?: boolean;
  /** One of several of which any may stay empty: the label does not say "optional" each time. */
  oneOfSome?: boolean;
}

/** Label above, hint and error below. */
export function Frame({
  id,
  label,
  hint,
  error,
  hideLabel,
  oneOfSome,
  required,
  children,
}: Common & { id: string; required?: boolean | undefined; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label
        htmlFor={id}
        id={`${id}-label`}
        className={hideLabel ? "sr-only" : "mb-1 block font-medium"}
      >
        {label}
        {required || hideLabel || oneOfSome ? null : (
          <span className="font-normal text-soft"> (optional)</span>
        )}
      </label>
      {children}
      <Below id={id} hint={hint} error={error} />
    </div>
  );
}

export function Below({ id, hint, error }: Pick<Common, "hint" | "error"> & { id: string }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-small text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-small font-medium text-off-track">
          {error}
        </p>
      ) : null}
    </>
  );
}

export function describedBy(id: string, { hint, error }: Pick<Common, "hint" | "error">) {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
}

export function useControl(common: Common, givenId: string | undefined) {
  const madeId = useId();
  const id = givenId ?? madeId;
  return {
    id,
    "aria-describedby": describedBy(id, common),
    "aria-invalid": common.error ? (true as const) : undefined,
  };
}

/** What an uncontrolled field begins with, where it was entered before. */
export function useStart({ name, value, type }: { name?: string; value?: unknown; type?: string }) {
  const entered = useEntered(name);
  const secret = type === "password" || type === "file";
  return entered === undefined || value !== undefined || secret ? {} : { defaultValue: entered };
}
