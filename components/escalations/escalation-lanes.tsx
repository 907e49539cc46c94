import type { EscalationBoard } from "#domain";
import { wordFor } from "#domain";
import { EscalationCard } from "./escalation-card.tsx";

/** Three tiers side by side, lowest left: the picture of what climbs. */
export function EscalationLanes({ board, program }: { board: EscalationBoard; program: string }) {
  return (
    <div className="grid gap-x-8 gap-y-8 lg:grid-cols-3 lg:[&>*+*]:border-l lg:[&>*+*]:border-rule lg:[&>*+*]:pl-8">
      {board.lanes.map((lane) => (
        <section key={lane.tier} aria-labelledby={lane.tier}>
          <div className="mb-3 border-b border-strong pb-1.5">
            <h2 id={lane.tier} className="flex items-baseline justify-between font-semibold">
              {wordFor(lane.tier)}
              <span className="text-small font-normal text-soft">
                {lane.rows.length === 0 ? "none" : `${lane.rows.length} open`}
              </span>
            </h2>
            <p className="text-small text-soft">{lane.who}</p>
          </div>
          {lane.rows.length === 0 ? (
            <p className="text-small text-soft">No decisions pending.</p>
          ) : (
            <ul className="divide-y divide-rule">
              {lane.rows.map((row) => (
                <EscalationCard key={row.id} row={row} program={program} zone={board.zone} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
