"use client";

import type { ReactNode, RefObject } from "react";
import { useLayoutEffect, useRef } from "react";
import { classNames } from "../class-names.ts";
import type { Choice, Suggestions } from "./suggestions.ts";

/** Room for this many pixels at least, else the list opens upwards. */
const least = 180;
const most = 320;
const narrowest = 288;
const gap = 4;

export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

interface Props {
  readonly id: string;
  /** Id of the element that names it. */
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly suggestions: Suggestions;
  readonly at: number;
  /** Ticked; undefined where what is chosen is not in the list any more. */
  readonly chosen?: string;
  readonly onChoose: (choice: Choice) => void;
}

/**
 * The list under a combobox. It is a popover, so it lies in the top layer: no dialog, menu or scrolling box clips it.
 * Its place is calculated from the field, which every browser can, also above a phone's keyboard.
 */
export function SuggestionList({ id, label, field, suggestions, at, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useFollowing(box, field);
  useLayoutEffect(() => {
    document.getElementById(optionId(id, at))?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  const { shown, total } = suggestions;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens by the click, and that is the point
    <div
      ref={box}
      popover="manual"
      // A click in the list leaves the focus, and what is typed, in the field.
      onMouseDown={(event) => event.preventDefault()}
      className="fixed inset-auto m-0 flex-col overflow-hidden rounded border border-strong bg-sheet p-0 text-base text-ink shadow-lift print:hidden [&:popover-open]:flex"
    >
      <div
        id={id}
        role="listbox"
        aria-labelledby={label}
        hidden={total === 0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1"
      >
        {shown.map((choice, index) => (
          <Option
            key={choice.value}
            id={optionId(id, index)}
            current={index === at}
            onClick={() => onChoose(choice)}
          >
            {chosen === undefined ? null : <Tick shown={choice.value === chosen} />}
            <span className="min-w-0 break-words">{choice.label}</span>
          </Option>
        ))}
      </div>
      {total === 0 ? (
        <p className="px-3 py-2 text-soft">No results.</p>
      ) : shown.length < total ? (
        <p className="border-t border-rule px-3 py-1.5 text-small text-soft">
          Showing {shown.length} of {total.toLocaleString("en")}. Type to narrow the list.
        </p>
      ) : null}
    </div>
  );
}

/** Shows the list, and keeps it at its field while the page scrolls, grows or is zoomed. */
function useFollowing(
  box: RefObject<HTMLDivElement | null>,
  field: RefObject<HTMLInputElement | null>,
): void {
  useLayoutEffect(() => {
    const list = box.current;
    const input = field.current;
    if (!list || !input) return;
    list.showPopover?.();
    const follow = () => standBelow(list, input);
    follow();
    const views = [window, window.visualViewport].filter((one) => one !== null);
    for (const view of views) {
      view.addEventListener("resize", follow);
      view.addEventListener("scroll", follow, true);
    }
    return () => {
      for (const view of views) {
        view.removeEventListener("resize", follow);
        view.removeEventListener("scroll", follow, true);
      }
    };
  }, [box, field]);
}

function Option({
  id,
  current,
  onClick,
  children,
}: {
  id: string;
  current: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and listens to the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={current}
      onClick={onClick}
      className={classNames(
        "flex cursor-pointer items-baseline gap-2 rounded px-2 py-1 max-sm:min-h-11 max-sm:items-center max-sm:text-[1rem]",
        current
          ? "bg-action-well forced-color-adjust-none forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]"
          : "hover:bg-well",
      )}
    >
      {children}
    </div>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 self-center">
      {shown ? (
        <path d="m2 6.5 2.7 2.7L10 3.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      ) : null}
    </svg>
  );
}

/** Below the field, as wide as it is where that is wide enough; above it where there is more room. */
function standBelow(list: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const seen = window.visualViewport;
  const from = seen?.offsetTop ?? 0;
  const until = from + (seen?.height ?? window.innerHeight);
  const below = until - bottom - 2 * gap;
  const above = top - from - 2 * gap;
  const upwards = below < least && above > below;
  const room = document.documentElement.clientWidth - 2 * gap;
  const wide = Math.min(Math.max(width, narrowest), room);
  Object.assign(list.style, {
    left: `${Math.max(gap, Math.min(left, gap + room - wide))}px`,
    width: `${wide}px`,
    maxHeight: `${Math.min(most, upwards ? above : below)}px`,
    top: upwards ? "auto" : `${bottom + gap}px`,
    bottom: upwards ? `${window.innerHeight - top + gap}px` : "auto",
  });
}
