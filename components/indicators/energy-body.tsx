import type { ReactNode } from "react";
import type { EnergyPage as View } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { Day } from "../shared/day.tsx";
import { Reservoirs } from "./energy-chart.tsx";
import { EnergyForm } from "./energy-form.tsx";

interface Props {
  readonly view: View;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly program: string;
  /** The reservoirs over the sprints, where there is room for them. */
  readonly chart?: ReactNode;
}

/** The four reservoirs over the sprints, what each number rests on, and the form for new readings. */
export function EnergyPage(props: Props) {
  const { chart } = props;
  const { lines, notes, low, critical } = props.view;
  const noteOf = new Map(notes.map((note) => [note.reservoir, note]));
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState title="No energy readings yet.">
          Change uses up attention, sponsorship, goodwill and change capacity. Rest, wins and
          answers refill them. Record a reading in the middle of each sprint and at its end.
        </EmptyState>
      ) : (
        <div
          className={
            chart ? "grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]" : undefined
          }
        >
          <Reservoirs
            lines={lines}
            below={(reservoir) => {
              const note = noteOf.get(reservoir);
              return note ? <Note note={note} low={low} critical={critical} /> : null;
            }}
          />
          {chart}
        </div>
      )}
      <div id="read" className="mt-4 scroll-mt-6">
        <RecordReadings {...props} />
      </div>
    </>
  );
}

function RecordReadings(props: Props) {
  const { reading } = props.view;
  if (reading === null)
    return (
      <p className="text-soft">
        No sprint is running. You can record energy readings during a sprint.
      </p>
    );
  if (!reading.offer.open) return null;
  const { interim, sprint, missing } = reading;
  const due = !interim && missing.length > 0;
  return (
    <Disclosure
      summary={
        <span className="font-medium text-ink">
          {interim
            ? `Record interim readings of sprint ${sprint}`
            : `Record final readings of sprint ${sprint}`}
          {due ? `: ${missing.length} missing` : ""}
        </span>
      }
      open={due}
    >
      <EnergyForm {...props} />
    </Disclosure>
  );
}

function Note({
  note,
  low,
  critical,
}: {
  note: View["notes"][number];
  low: number;
  critical: number;
}) {
  const { level, drop, dropped, basis, day, refilled, response } = note;
  return (
    <div className="mt-1 space-y-1 text-small">
      {level === "critical" ? (
        <Badge tone="off-track">Critical, below {critical}</Badge>
      ) : level === "low" ? (
        <Badge tone="at-risk">Low, below {low}</Badge>
      ) : dropped ? (
        <Badge tone="at-risk">Fell by {drop}</Badge>
      ) : null}
      <p className="text-soft">
        <Day day={day} weekday={false} />. {basis}
      </p>
      {refilled ? <p className="text-soft">Refilled by {lower(refilled)}</p> : null}
      {response ? (
        <p>
          {response.by}: {response.text}
        </p>
      ) : level === "critical" ? (
        <p className="text-off-track">No one is assigned to respond.</p>
      ) : null}
    </div>
  );
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
