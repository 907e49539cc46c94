import type { AvailabilityLine } from "#domain";
import { Menu, MenuNote } from "#kit/menu";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";

/** The demo's own day and time, and the one way to move it on. */
export function DemoClock({
  program,
  day,
  time,
  offer,
}: {
  program: string;
  day: string;
  time: string;
  offer: AvailabilityLine;
}) {
  return (
    <Menu
      name="Demo clock"
      label={
        <span className="text-small">
          <Day day={day} />
          <span className="max-sm:sr-only">, {time}</span>
        </span>
      }
    >
      <MenuNote>
        <span className="block font-medium text-ink">
          Demo: it is <Day day={day} year />, {time}.
        </span>
        <span className="block max-w-64">
          The demo's time moves only when you move it. Go to the next working day to see time limits
          pass.
        </span>
      </MenuNote>
      <div className="p-2.5">
        <CommandForm
          program={program}
          offer={offer}
          submit="Next working day"
          size="small"
          done="A working day has passed."
        />
      </div>
    </Menu>
  );
}
