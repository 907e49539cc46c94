"use client";

import { useRouter } from "next/navigation";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { FormAnswer, PlanCandidate, PlanPreview, SprintPlanning } from "#domain";
import { counted, routes } from "#domain";
import { buttonClass } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";
import { LiveCommandForm } from "../shared/form-of-command.tsx";
import { CommitmentGauge } from "./commitment-gauge.tsx";
import { PlanAnswer } from "./plan-answer.tsx";
import type { MarkedRow } from "./plan-column.tsx";
import { PlanColumn } from "./plan-column.tsx";
import { PlanConsequences } from "./plan-consequences.tsx";
import { PlanLoads } from "./plan-loads.tsx";
import { withTotals } from "./plan-totals.ts";
import type { Tried } from "./plan-trial.tsx";
import { fits, focusNext, moved, usePreview } from "./plan-trial.tsx";

/** Planning by drag, button or key: nothing is saved before "Save plan", everything is shown before. */
export function PlanBoard({
  planning,
  tried,
  program,
  commandId,
  editable,
}: {
  planning: SprintPlanning;
  /** Asked for in the address, by whoever plans without a script; with what it would mean. */
  tried: { readonly place: readonly string[]; readonly takeOut: readonly string[] } & {
    readonly preview: PlanPreview | null;
  };
  program: string;
  commandId: string;
  editable: boolean;
}) {
  const { sprint, saved, velocity } = planning;
  const here = routes.sprintPlan(program, sprint.number);
  const router = useRouter();
  const [alive, setAlive] = useState(false);
  const [said, setSaid] = useState("");
  const [typed, setTyped] = useState<Tried>({
    place: new Set(tried.place),
    takeOut: new Set(tried.takeOut),
  });
  const [filter, setFilter] = useState("");
  const sought = useDeferredValue(filter.trim().toLowerCase());
  useEffect(() => setAlive(true), []);

  const { candidates, placed } = planning;
  const byId = useMemo(
    () => new Map([...candidates, ...placed].map((row) => [row.id, row])),
    [candidates, placed],
  );
  // What somebody else saved meanwhile is no change of one's own any more.
  const inPlan = useMemo(() => new Set(placed.map(({ id }) => id)), [placed]);
  const place = useMemo(
    () => [...typed.place].filter((id) => byId.has(id) && !inPlan.has(id)),
    [typed, byId, inPlan],
  );
  const takeOut = useMemo(() => [...typed.takeOut].filter((id) => inPlan.has(id)), [typed, inPlan]);
  const now = useMemo(
    () => [
      ...placed.filter(({ id }) => !takeOut.includes(id)),
      ...place.flatMap((id) => byId.get(id) ?? []),
    ],
    [placed, place, takeOut, byId],
  );
  const { preview, late } = usePreview(
    here,
    now,
    place.length + takeOut.length > 0,
    tried.preview ?? saved,
    saved,
  );

  const move = useCallback(
    (id: string) => {
      focusNext(id);
      setTyped((before) => moved(before, id, inPlan));
      const row = byId.get(id);
      if (row) setSaid(`${row.id} ${row.title}: ${now.includes(row) ? "taken out" : "placed"}.`);
    },
    [byId, inPlan, now],
  );
  const dropOn = (side: "plan" | "backlog") => (id: string) => {
    const row = byId.get(id);
    const isIn = row !== undefined && now.includes(row);
    if (row?.mine && editable && isIn !== (side === "plan")) move(id);
  };
  const answered = useCallback(
    (answer: FormAnswer) => {
      if (answer.kind === "done") setTyped({ place: new Set(), takeOut: new Set() });
      // Somebody else saved: the plan is shown as it is now, under what was typed.
      if (answer.kind === "refused") router.refresh();
    },
    [router],
  );

  // One plan for headline, chart, columns and checks.
  const shown = withTotals(preview, now, velocity);
  const marked = (
    rows: readonly PlanCandidate[],
    ids: readonly string[],
    is: MarkedRow["mark"],
    other: MarkedRow["mark"],
  ) => rows.map((row): MarkedRow => ({ row, mark: ids.includes(row.id) ? is : other }));
  const backlog = [
    ...marked(
      placed.filter(({ id }) => takeOut.includes(id)),
      takeOut,
      "taken-out",
      "candidate",
    ),
    ...marked(
      candidates.filter(({ id }) => !place.includes(id)),
      [],
      "added",
      "candidate",
    ),
  ].filter(({ row }) => fits(row, sought));
  const plan = marked(now, place, "added", "saved");

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
        done="The plan is saved. Its lock is the next step."
        inline={false}
        label={`Plan of sprint ${sprint.number}`}
        beforehand={null}
        onAnswer={answered}
        buttons={editable ? undefined : <span />}
      >
        {alive ? (
          <>
            <input type="hidden" name="place" value={place.join(" ")} />
            <input type="hidden" name="takeOut" value={takeOut.join(" ")} />
          </>
        ) : null}
        <CommitmentGauge
          velocity={velocity}
          points={shown.points}
          savedPoints={saved.points}
          number={sprint.number}
        />
        <div className="mt-6 grid gap-6 md:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_19rem]">
          <PlanColumn
            title="Backlog"
            note={`${backlog.length} of ${planning.candidatesInAll + takeOut.length - place.length}`}
            rows={backlog}
            empty={sought ? "Nothing fits this filter." : "Nothing is left to place."}
            alive={alive}
            editable={editable}
            program={program}
            onMove={move}
            onDropId={dropOn("backlog")}
          >
            <Narrow
              planning={planning}
              filter={filter}
              onFilter={setFilter}
              onStream={(id) => router.push(id === "" ? here : `${here}?stream=${id}`)}
            />
          </PlanColumn>
          <PlanColumn
            title={`Sprint ${sprint.number}`}
            note={`${counted(shown.points, "point")} · ${counted(shown.deliverables, "deliverable")}${
              place.length + takeOut.length > 0
                ? ` · ${place.length + takeOut.length} not saved`
                : ""
            }`}
            rows={plan}
            empty="Nothing is planned yet. Place deliverables from the backlog: drag them here, or use their button."
            alive={alive}
            editable={editable}
            program={program}
            onMove={move}
            onDropId={dropOn("plan")}
          />
          <div className="min-w-0 md:max-xl:col-span-2">
            <PlanConsequences
              preview={shown}
              number={sprint.number}
              program={program}
              late={late}
            />
          </div>
        </div>
        <p role="status" className="sr-only">
          {said}
        </p>
        {editable ? (
          <button
            type="submit"
            formMethod="get"
            formAction={here}
            formNoValidate
            className={`${buttonClass("plain")} hidden noscript:inline-flex`}
          >
            Show consequences
          </button>
        ) : null}
      </LiveCommandForm>
      <div className="mt-10">
        <PlanLoads
          preview={shown}
          loadWarn={velocity.bands.loadWarn}
          loadMost={velocity.bands.loadMost}
        />
      </div>
    </>
  );
}

function Narrow({
  planning,
  filter,
  onFilter,
  onStream,
}: {
  planning: SprintPlanning;
  filter: string;
  onFilter: (text: string) => void;
  onStream: (id: string) => void;
}) {
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
        onChange={(event) => onStream(event.target.value)}
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
