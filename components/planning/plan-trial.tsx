/** A plan as it is tried out in the browser: what changed sides, and what that would mean. */
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FormAnswer, PlanCandidate, PlanPreview, SprintPlanning } from "#domain";
import type { MarkedRow } from "./plan-row.tsx";

interface Tried {
  readonly place: ReadonlySet<string>;
  readonly takeOut: ReadonlySet<string>;
}

/** Asked for in the address, by whoever plans without a script; with what it would mean. */
export interface AskedTrial {
  readonly place: readonly string[];
  readonly takeOut: readonly string[];
  readonly preview: PlanPreview | null;
}

export type Trial = ReturnType<typeof useTrial>;

/** What has changed sides, the plan as it would be now, and what that would mean. */
export function useTrial(
  { candidates, placed, saved }: SprintPlanning,
  asked: AskedTrial,
  here: string,
) {
  const [said, setSaid] = useState("");
  const [typed, setTyped] = useState<Tried>({
    place: new Set(asked.place),
    takeOut: new Set(asked.takeOut),
  });
  const byId = useMemo(
    () => new Map([...candidates, ...placed].map((row) => [row.id, row])),
    [candidates, placed],
  );
  // What somebody else saved meanwhile no longer counts as a change of one's own.
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
  const changed = place.length + takeOut.length > 0;
  const { preview, late } = usePreview(here, now, changed, asked.preview ?? saved, saved);
  const move = useCallback(
    (id: string) => {
      focusNext(id);
      setTyped((before) => moved(before, id, inPlan));
      const row = byId.get(id);
      if (row) setSaid(`${row.id} ${row.title}: ${now.includes(row) ? "removed" : "added"}.`);
    },
    [byId, inPlan, now],
  );
  const router = useRouter();
  const answered = useCallback(
    (answer: FormAnswer) => {
      if (answer.kind === "done") setTyped({ place: new Set(), takeOut: new Set() });
      // Somebody else saved: the plan is shown as it is now, under what was typed.
      if (answer.kind === "refused") router.refresh();
    },
    [router],
  );
  return { byId, place, takeOut, now, preview, late, said, move, answered };
}

/** What is not in the plan as tried out, of those that fit the words sought. */
export const backlogRows = (
  { candidates, placed }: SprintPlanning,
  { place, takeOut }: Trial,
  sought: string,
): readonly MarkedRow[] =>
  [
    ...placed
      .filter(({ id }) => takeOut.includes(id))
      .map((row): MarkedRow => ({ row, mark: "taken-out" })),
    ...candidates
      .filter(({ id }) => !place.includes(id))
      .map((row): MarkedRow => ({ row, mark: "candidate" })),
  ].filter(({ row }) => fits(row, sought));

export const planRows = ({ now, place }: Trial): readonly MarkedRow[] =>
  now.map((row) => ({ row, mark: place.includes(row.id) ? "added" : "saved" }));

const fits = (row: PlanCandidate, sought: string): boolean =>
  sought === "" ||
  `${row.id} ${row.title} ${row.streamName} ${row.pillarWord} ${row.stateWord}`
    .toLowerCase()
    .includes(sought);

/** A deliverable changes sides; back where it was saved, there is nothing left to save. */
function moved({ place, takeOut }: Tried, id: string, inPlan: ReadonlySet<string>): Tried {
  const flipped = (ids: ReadonlySet<string>) =>
    ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]);
  return inPlan.has(id) ? { place, takeOut: flipped(takeOut) } : { place: flipped(place), takeOut };
}

/** The row goes to the other side; whoever came by keyboard stays on this one. */
function focusNext(id: string) {
  const button = document.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)}"]`);
  if (!button || document.activeElement !== button) return;
  const all = [
    ...(button.closest("[data-plan-column]")?.querySelectorAll<HTMLElement>("[data-move]") ?? []),
  ];
  const at = all.indexOf(button);
  const next = (all[at + 1] ?? all[at - 1])?.dataset.move;
  requestAnimationFrame(() => {
    if (next) document.querySelector<HTMLElement>(`[data-move="${CSS.escape(next)}"]`)?.focus();
  });
}

/** One round trip per change; the last one asked wins. Totals do not wait for it. */
function usePreview(
  here: string,
  now: readonly PlanCandidate[],
  changed: boolean,
  first: PlanPreview,
  saved: PlanPreview,
): { readonly preview: PlanPreview; readonly late: boolean } {
  const [known, setKnown] = useState<{ key: string; preview: PlanPreview } | null>(null);
  const key = now.map(({ id }) => id).join(" ");
  const begun = useRef(key);
  useEffect(() => {
    if (!changed) return;
    const leave = new AbortController();
    fetch(`${here}/preview`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ placed: key.split(" ").filter(Boolean) }),
      signal: leave.signal,
    })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((preview: PlanPreview | null) => {
        if (preview) setKnown({ key, preview });
      })
      .catch(() => {
        // Left for a newer question, or out of reach: the totals are kept, and saving checks again.
      });
    return () => leave.abort();
  }, [here, key, changed]);
  if (!changed) return { preview: saved, late: false };
  if (known?.key === key) return { preview: known.preview, late: false };
  if (begun.current === key) return { preview: first, late: false };
  return { preview: known?.preview ?? saved, late: true };
}
