import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A part of a screen under a thin rule: name left, a link or a count right. */
export function Section({
  title,
  id,
  note,
  aside,
  work,
  children,
}: {
  title: ReactNode;
  id: string;
  note?: ReactNode;
  aside?: ReactNode;
  /** What is done here, and no part of the record that is printed. */
  work?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={classNames("mt-10 first:mt-0 print:mt-[7mm]", work && "print:hidden")}
    >
      <div className="mb-3 flex print:break-after-avoid flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-strong pb-1.5">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside ? <div className="text-small text-soft">{aside}</div> : null}
      </div>
      {note ? <p className="mb-3 max-w-3xl text-small text-soft">{note}</p> : null}
      {children}
    </section>
  );
}
