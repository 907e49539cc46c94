import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import type { MarkedRow, RowProps } from "./plan-row.tsx";
import { PlanRow } from "./plan-row.tsx";

/** One side of the planning board: takes what is dropped on it, and arrow keys go from row to row. */
export function PlanColumn({
  title,
  note,
  rows,
  empty,
  onDropId,
  children,
  ...shared
}: RowProps & {
  title: string;
  note: ReactNode;
  rows: readonly MarkedRow[];
  empty: ReactNode;
  onDropId: (id: string) => void;
  children?: ReactNode;
}) {
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onDropId(event.dataTransfer.getData("text/plain"));
  };
  return (
    <section aria-label={title} className="min-w-0">
      <div className="mb-1.5 flex min-h-9 flex-wrap items-end justify-between gap-x-4">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-small text-soft tabular-nums">{note}</span>
      </div>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      <div
        data-plan-column={title}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onKeyDown={walk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={`${title}, list`}
        className="relative max-h-[68vh] min-h-40 overflow-y-auto rounded border border-rule bg-sheet print:max-h-none"
      >
        {rows.length === 0 ? <div className="p-4 text-small text-soft">{empty}</div> : null}
        <ul className="divide-y divide-rule">
          {rows.map(({ row, mark }) => (
            <PlanRow key={row.id} row={row} mark={mark} {...shared} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Arrows, Home and End go along the buttons of the list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-move]")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || (at < 0 && event.key !== "ArrowDown")) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
