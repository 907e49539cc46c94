import type { PlanPreview, PlanVelocity } from "#domain";
import { counted } from "#domain";
import { Shape } from "#kit/shape";
import { Cell, Row, Table } from "#kit/table";
import type { Tone } from "#kit/tone";
import { toneFill, toneText } from "#kit/tone";
import { dayWords } from "../shared/day.tsx";

interface LoadProps {
  readonly preview: PlanPreview;
  readonly bands: Pick<PlanVelocity["bands"], "loadWarn" | "loadMost">;
}

/** What each stream would carry, and how hard each group would be touched. */
export function PlanLoads({ preview, bands }: LoadProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-label="Capacity by stream">
        <h2 className="mb-2 font-semibold">Capacity by stream</h2>
        <Table
          caption="Capacity by stream, in points"
          columns={[
            { key: "stream", label: "Stream" },
            { key: "stated", label: "Stated", numeric: true },
            { key: "typical", label: "Typical", numeric: true },
            { key: "committed", label: "In the plan", numeric: true },
          ]}
        >
          {preview.streams.map((stream) => (
            <StreamRow key={stream.id} stream={stream} />
          ))}
        </Table>
      </section>
      <section aria-label="Change load">
        <h2 className="mb-2 font-semibold">Change load on people</h2>
        <Groups preview={preview} bands={bands} />
      </section>
    </div>
  );
}

function StreamRow({ stream }: { stream: PlanPreview["streams"][number] }) {
  const over = stream.stated !== null && stream.committed > stream.stated;
  return (
    <Row>
      <Cell head>
        {stream.name}
        {stream.statedNote ? (
          <span className="block text-small text-soft">{stream.statedNote}</span>
        ) : null}
      </Cell>
      <Cell numeric>{stream.stated ?? <span className="text-soft">not stated</span>}</Cell>
      <Cell numeric>{stream.typical ?? "–"}</Cell>
      <Cell numeric>
        <span className={over ? "inline-flex items-center gap-1.5 text-at-risk" : undefined}>
          {over ? <Shape tone="at-risk" className="size-2" /> : null}
          {stream.committed}
          {over ? `, ${stream.committed - (stream.stated ?? 0)} over` : ""}
        </span>
      </Cell>
    </Row>
  );
}

function Groups({ preview: { groups, groupCapacity }, bands: { loadWarn, loadMost } }: LoadProps) {
  if (groups.length === 0)
    return (
      <p className="text-soft">
        No deliverable in this plan names the groups it affects. Add them on the deliverable's page.
      </p>
    );
  const capacity = groupCapacity?.load ?? null;
  const most = Math.max(...groups.map(({ load }) => load), (capacity ?? 0) * loadMost);
  const words = capacity === null ? null : Number(capacity.toFixed(1));
  return (
    <>
      <p className="mb-2 text-small text-soft">
        {groupCapacity && words !== null
          ? `Each group can take ${counted(words, "point")} of change in a sprint, as measured on ${dayWords(groupCapacity.day, { year: true })}.`
          : "Change capacity has not been measured yet, so there is no limit to compare with."}
      </p>
      <ul className="space-y-2.5">
        {groups.map((group) => {
          const ratio = capacity ? group.load / capacity : 0;
          const tone: Tone =
            ratio > loadMost ? "off-track" : ratio > loadWarn ? "at-risk" : "on-track";
          return (
            <li key={group.id}>
              <p className="flex justify-between gap-4">
                <span>{group.name}</span>
                <span className={`inline-flex items-center gap-1.5 ${toneText[tone]}`}>
                  <Shape tone={tone} className="size-2" />
                  {group.load}
                  {words === null ? "" : ` of ${words}`}
                </span>
              </p>
              <LoadBar load={group.load} capacity={capacity} most={most} tone={tone} />
              <p className="text-small text-soft">{group.deliverableIds.join(", ")}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How hard a group is touched, with a mark where its capacity ends. */
function LoadBar({
  load,
  capacity,
  most,
  tone,
}: {
  load: number;
  capacity: number | null;
  most: number;
  tone: Tone;
}) {
  return (
    <div aria-hidden="true" className="relative h-1.5 rounded-sm bg-well">
      <div
        className="h-full rounded-sm"
        style={{ width: `${(load / most) * 100}%`, background: toneFill[tone] }}
      />
      {capacity === null ? null : (
        <span
          className="absolute -top-0.5 h-2.5 w-px bg-ink"
          style={{ left: `${(capacity / most) * 100}%` }}
        />
      )}
    </div>
  );
}
