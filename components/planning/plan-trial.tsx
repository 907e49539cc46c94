/** A plan as it is tried out in the browser: what changed sides, and what that would mean. */
import { useEffect, useRef, useState } from "react";
import type { PlanCandidate, PlanPreview } from "#domain";

export interface Tried {
  readonly place: ReadonlySet<string>;
  readonly takeOut: ReadonlySet<string>;
}

export const fits = (row: PlanCandidate, sought: string): boolean =>
  sought === "" ||
  `${row.id} ${row.title} ${row.streamName} ${row.pillarWord} ${row.stateWord}`
    .toLowerCase()
    .includes(sought);

/** A deliverable changes sides; back where it was saved, there is nothing left to save. */
export function moved({ place, takeOut }: Tried, id: string, inPlan: ReadonlySet<string>): Tried {
  const flipped = (ids: ReadonlySet<string>) =>
    ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]);
  return inPlan.has(id) ? { place, takeOut: flipped(takeOut) } : { place: flipped(place), takeOut };
}

/** The row goes to the other side; whoever came by keyboard stays on this one. */
export function focusNext(id: string) {
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
export function usePreview(
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
        // Left for a newer question, or out of reach: the totals stand, and saving judges anew.
      });
    return () => leave.abort();
  }, [here, key, changed]);
  if (!changed) return { preview: saved, late: false };
  if (known?.key === key) return { preview: known.preview, late: false };
  if (begun.current === key) return { preview: first, late: false };
  return { preview: known?.preview ?? saved, late: true };
}
