import type { ReadingsPage } from "#domain";
import { counted } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { PulseAsk } from "./pulse-ask.tsx";

/** The morale pulse: answer it, open or close it, and what earlier ones said. */
export function PulseBody({
  pulse,
  program,
  runsProgram,
}: {
  pulse: ReadingsPage["pulse"];
  program: string;
  runsProgram: boolean;
}) {
  const { open, openOffer, closeOffer, held, least } = pulse;
  return (
    <div className="space-y-4">
      {open ? <PulseAsk question={open} program={program} /> : null}
      {open && closeOffer && runsProgram ? (
        <CommandForm
          program={program}
          offer={closeOffer}
          hidden={{ pulseId: open.id }}
          submit="Close the pulse"
          size="small"
          done="Pulse closed. Individual answers were deleted."
        >
          <p className="text-small text-soft">
            {open.answers < least
              ? `If you close it now, the result stays hidden: it needs ${counted(least, "answer")} and has ${open.answers}.`
              : "Closing shows the mean and deletes the individual answers."}
          </p>
        </CommandForm>
      ) : null}
      {!open && runsProgram && openOffer && pulse.sprintId ? (
        <CommandForm
          program={program}
          offer={openOffer}
          hidden={{ sprintId: pulse.sprintId }}
          submit="Open a pulse"
          size="small"
          done="Pulse opened. Members can answer it on Today and in My stream."
        />
      ) : null}
      {!open && !runsProgram && held.length === 0 ? (
        <p className="text-soft">No pulse yet. The execution lead can open one.</p>
      ) : null}
      {held.length > 0 ? <Held held={held} least={least} /> : null}
    </div>
  );
}

function Held({ held, least }: Pick<ReadingsPage["pulse"], "held" | "least">) {
  return (
    <Table
      caption="Closed pulses"
      columns={[
        { key: "sprint", label: "Sprint" },
        { key: "mean", label: "Mean, 1 to 5", numeric: true },
        { key: "n", label: "Answers", numeric: true },
        { key: "day", label: "Closed" },
      ]}
    >
      {held.map(({ id, sprint, n, mean, day }) => (
        <Row key={id}>
          <Cell head>{sprint}</Cell>
          <Cell numeric>
            {mean === null ? (
              <span className="font-normal text-soft">hidden, fewer than {least}</span>
            ) : (
              <strong>{mean.toFixed(1)}</strong>
            )}
          </Cell>
          <Cell numeric>{n}</Cell>
          <Cell nowrap>
            <Day day={day} weekday={false} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
