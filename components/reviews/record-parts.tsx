import type { ReactNode } from "react";
import { TextField } from "#kit/fields/field";
import { Day } from "../shared/day.tsx";

/** The first row of a record: the day, and whether it is closed. */
export const heldRow = ({ day, closedAt }: { day: string; closedAt: string | null }) => ({
  name: "Held",
  value: (
    <>
      <Day day={day} />
      {closedAt === null ? "; still open" : ""}
    </>
  ),
});

/** A row that lists something, or says that there is none. */
export const listRow = <T extends { readonly id: string }>(
  name: string,
  items: readonly T[],
  none: string,
  wordsOf: (item: T) => ReactNode,
  gap = "space-y-1",
) => ({
  name,
  value:
    items.length === 0 ? (
      none
    ) : (
      <ul className={gap}>
        {items.map((item) => (
          <li key={item.id}>{wordsOf(item)}</li>
        ))}
      </ul>
    ),
});

/** The day on which a review or a retrospective is held. */
export function HeldOnField({ day }: { day: string }) {
  return (
    <div className="max-w-56">
      <TextField type="date" name="day" label="Held on" required defaultValue={day} />
    </div>
  );
}
