"use client";

import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useState } from "react";
import type { PlanPreview, SprintPlanning } from "#domain";
import { counted, routes } from "#domain";
import { buttonClass } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";
import { LiveCommandForm } from "../shared/form-of-command.tsx";
import { CommitmentGauge } from "./commitment-gauge.tsx";
import { PlanAnswer } from "./plan-answer.tsx";
import { PlanColumn } from "./plan-column.tsx";
import { PlanConsequences } from "./plan-consequences.tsx";
import { PlanLoads } from "./plan-loads.tsx";
import type { RowProps } from "./plan-row.tsx";
import { withTotals } from "./plan-totals.ts";
import type { AskedTrial, Trial } from "./plan-trial.tsx";
import { backlogRows, planRows, useTrial } from "./plan-trial.tsx";

interface Props {
  readonly planning: SprintPlanning;
  readonly tried: AskedTrial;
  readonly program: string;
  readonly commandId: string;
  readonly editable: boolean;
}

/** Planning by drag, button or key: nothing is saved before "Save plan", everything is shown before. */
export function PlanBoard({ planning, tried, program, commandId, editable }: Props) {
  const { sprint, saved, velocity } = planning;
  const here = routes.sprintPlan(program, sprint.number);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const trial = useTrial(planning, tried, here);
  const { place, takeOut, late } = trial;
  // One plan for headline, chart, columns and checks.
  const shown = withTotals(trial.preview, trial.now, velocity);
  return (
    <>
      <PlanAnswer planning={planning} plan={shown} late={late} />
      <LiveCommandForm
        command="plan-sprint"
        program={program}
        commandId={commandId}
        hidden={{ sprintId: sprint.id, seen: planning.seen }}
        submit="Save plan"
        tone="primary"
        size="base"
        done="The plan is saved. Lock it next."
        inline={false}
        label={`Plan of sprint ${sprint.number}`}
        beforehand={null}
        onAnswer={trial.answered}
        inSight={editable}
        buttons={editable ? undefined : <span />}
      >
        {alive ? (
          <>
            <input type="hidden" name="place" value={place.join(" ")} />
            <input type="hidden" name="takeOut" value={takeOut.join(" ")} />
          </>
        ) : null}
        <CommitmentGauge
          {...{ velocity, number: sprint.number }}
          points={shown.points}
          savedPoints={saved.points}
        />
        <Columns {...{ planning, trial, alive, editable, program }} preview={shown} />
        <p role="status" className="sr-only">
          {trial.said}
        </p>
        {editable ? <ShowConsequences here={here} /> : null}
      </LiveCommandForm>
      <div className="mt-10">
        <PlanLoads preview={shown} bands={velocity.bands} />
      </div>
    </>
  );
}

/** Asks for the same page with the trial in its address, where no script counts along. */
function ShowConsequences({ here }: { here: string }) {
  return (
    <button
      type="submit"
      formMethod="get"
      formAction={here}
      formNoValidate
      className={`${buttonClass("plain")} hidden noscript:inline-flex`}
    >
      Show consequences
    </button>
  );
}

/** What is left, what is in, and what that means. */
function Columns({
  planning,
  trial,
  preview,
  ...shared
}: Omit<RowProps, "onMove"> & { planning: SprintPlanning; trial: Trial; preview: PlanPreview }) {
  const { sprint, candidatesInAll } = planning;
  const { place, takeOut, move } = trial;
  const [filter, setFilter] = useState("");
  const sought = useDeferredValue(filter.trim().toLowerCase());
  const backlog = backlogRows(planning, trial, sought);
  const unsaved = place.length + takeOut.length;
  const dropOn = (side: "plan" | "backlog") => (id: string) => {
    const row = trial.byId.get(id);
    const isIn = row !== undefined && trial.now.includes(row);
    if (row?.mine && shared.editable && isIn !== (side === "plan")) move(id);
  };
  return (
    <div className="mt-6 grid gap-6 md:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_19rem]">
      <PlanColumn
        title="Backlog"
        note={`${backlog.length} of ${candidatesInAll + takeOut.length - place.length}`}
        rows={backlog}
        empty={sought ? "No deliverable matches this filter." : "No deliverable is left to add."}
        {...shared}
        onMove={move}
        onDropId={dropOn("backlog")}
      >
        <Narrow planning={planning} program={shared.program} filter={filter} onFilter={setFilter} />
      </PlanColumn>
      <PlanColumn
        title={`Sprint ${sprint.number}`}
        note={`${counted(preview.points, "point")} · ${counted(preview.deliverables, "deliverable")}${unsaved > 0 ? ` · ${unsaved} not saved` : ""}`}
        rows={planRows(trial)}
        empty="Nothing is planned yet. Drag deliverables here from the backlog, or use their buttons."
        {...shared}
        onMove={move}
        onDropId={dropOn("plan")}
      />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Checks and pillars"
        className="min-w-0 overflow-y-auto max-xl:col-span-full xl:max-h-[76vh] print:max-h-none"
      >
        <PlanConsequences
          preview={preview}
          number={sprint.number}
          program={shared.program}
          late={trial.late}
        />
      </section>
    </div>
  );
}

function Narrow({
  planning,
  program,
  filter,
  onFilter,
}: {
  planning: SprintPlanning;
  program: string;
  filter: string;
  onFilter: (text: string) => void;
}) {
  const router = useRouter();
  const here = routes.sprintPlan(program, planning.sprint.number);
  return (
    <div className="mb-1.5 flex gap-2 noscript:hidden">
      <div className="min-w-0 flex-1">
        <TextField
          type="search"
          label="Filter the backlog"
          hideLabel
          placeholder="Filter: words, id, pillar"
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </div>
      <SelectField
        label="Backlog of"
        hideLabel
        className="max-w-36"
        value={planning.streamId ?? ""}
        onChange={({ target: { value } }) =>
          router.push(value === "" ? here : `${here}?stream=${value}`)
        }
        choices={[
          { value: "", label: "All streams" },
          ...planning.streams.map(({ id, name, mine }) => ({
            value: id,
            label: mine ? `${name} (mine)` : name,
          })),
        ]}
      />
    </div>
  );
}
