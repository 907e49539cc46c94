import { memo } from "react";
import type { PlanCandidate } from "#domain";
import { routes, timesOver } from "#domain";
import { Tag } from "#kit/badge";
import { buttonClass } from "#kit/button";
import { DayText } from "../shared/day.tsx";

/** What a row is in the plan that is saved. */
type PlanMark = "candidate" | "saved" | "added" | "taken-out";

export interface MarkedRow {
  readonly row: PlanCandidate;
  readonly mark: PlanMark;
}

/** What is the same for all rows of a board. */
export interface RowProps {
  readonly alive: boolean;
  readonly editable: boolean;
  readonly program: string;
  readonly onMove: (id: string) => void;
}

const looks: Record<PlanMark, { sign: string; words: string }> = {
  candidate: { sign: "", words: "" },
  saved: { sign: "", words: "" },
  added: { sign: "+", words: "not saved: added" },
  "taken-out": { sign: "−", words: "not saved: removed" },
};

const wells: Record<PlanMark, string> = {
  candidate: "",
  saved: "",
  added: "bg-action-well",
  "taken-out": "bg-well",
};

/** One deliverable of the backlog or the plan. Before the script lives, a checkbox takes the place of the button. */
export const PlanRow = memo(function PlanRow({
  row,
  mark,
  alive,
  editable,
  program,
  onMove,
}: MarkedRow & RowProps) {
  const inPlan = mark === "saved" || mark === "added";
  const may = editable && row.mine;
  return (
    <li
      data-plan-row={row.id}
      draggable={alive && may}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", row.id);
        event.dataTransfer.effectAllowed = "move";
      }}
      className={`flex items-start gap-2.5 px-2 py-1.5 ${wells[mark]} ${alive && may ? "cursor-grab" : ""}`}
    >
      <Move id={row.id} {...{ may, inPlan, alive, onMove }} />
      <div className="min-w-0 flex-1">
        <p className={mark === "taken-out" ? "text-soft" : undefined}>
          {looks[mark].sign ? (
            <strong title={looks[mark].words}>
              <span aria-hidden="true">{looks[mark].sign} </span>
              <span className="sr-only">{looks[mark].words} </span>
            </strong>
          ) : null}
          <a
            href={routes.deliverable(program, row.streamId, row.id)}
            className="text-small text-soft"
            draggable={false}
          >
            {row.id}
          </a>{" "}
          {row.title}
        </p>
        <RowFacts row={row} />
      </div>
      <span className="shrink-0 font-medium tabular-nums" title="Points">
        {row.points}
        <span className="sr-only"> points</span>
      </span>
    </li>
  );
});

function RowFacts({ row }: { row: PlanCandidate }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-small text-soft">
      <Tag>{row.pillarWord}</Tag>
      <span>{row.streamName}</span>
      {row.dueDay ? (
        <span>
          <DayText day={row.dueDay} weekday={false} />
        </span>
      ) : null}
      {row.state === "READY" || row.state === "COMMITTED" ? null : (
        <span>{row.stateWord.toLowerCase()}</span>
      )}
      {row.carried > 0 ? (
        <span className="text-at-risk">
          carried over {timesOver(row.carried)}
          {row.carriedCause ? `, ${row.carriedCause.toLowerCase()}` : ""}
        </span>
      ) : null}
      {row.waitsFor.length > 0 ? <span>waits for {row.waitsFor.join(", ")}</span> : null}
      {row.inSprint === null ? null : <span>in the draft of sprint {row.inSprint}</span>}
      {row.serves ? null : <span>serves no outcome</span>}
      {row.check ? <span>{row.check.toLowerCase()}</span> : null}
    </p>
  );
}

function Move({
  id,
  may,
  inPlan,
  alive,
  onMove,
}: Pick<RowProps, "alive" | "onMove"> & { id: string; may: boolean; inPlan: boolean }) {
  if (!may) return <span className="w-7 shrink-0" />;
  const label = inPlan ? `Remove ${id}` : `Add ${id}`;
  if (!alive)
    return (
      <input
        type="checkbox"
        name={inPlan ? "takeOut" : "place"}
        value={id}
        aria-label={label}
        className="m-0.5 size-6 shrink-0 accent-action"
      />
    );
  return (
    <button
      type="button"
      aria-label={label}
      data-move={id}
      onClick={() => onMove(id)}
      className={`${buttonClass("plain", "small")} w-7 shrink-0`}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
        <path
          d={inPlan ? "M2 6h8" : "M2 6h8M6 2v8"}
          stroke="currentColor"
          strokeWidth="1.7"
          fill="none"
        />
      </svg>
    </button>
  );
}
