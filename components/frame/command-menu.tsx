"use client";

import Link from "next/link";
import type { ComponentType, MouseEvent } from "react";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { MenuEntry } from "#domain";
import { routes } from "#domain";
import { Kbd } from "#kit/kbd";
import type { PaletteProps } from "./command-palette.tsx";
import type { ShortcutsProps } from "./shortcuts.tsx";

type Shown = "palette" | "shortcuts" | null;

/** Whether somebody types where the event came from, so that a letter is a letter. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

const never = () => () => {};
const onApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Where the search has no room beside the page, and where a link was to be opened elsewhere, the link leads. */
const followsLink = ({ metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  metaKey || ctrlKey || shiftKey || !window.matchMedia("(min-width: 40rem)").matches;

/**
 * Leads to the search, which opens over the page where there is room and a script. Listens for Ctrl K (⌘K on Apple's
 * keyboards) and ?; what they open is fetched the first time somebody wants it.
 */
export function CommandMenu({
  places,
  program,
}: {
  places: readonly MenuEntry[];
  program: string;
}) {
  const [shown, setShown] = useState<Shown>(null);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [Shortcuts, setShortcuts] = useState<ComponentType<ShortcutsProps> | null>(null);
  const key = useSyncExternalStore(never, onApple, () => false) ? "⌘K" : "Ctrl K";

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        setShown((was) => (was === "palette" ? null : "palette"));
      } else if (event.key === "?" && !isTyping(event)) setShown("shortcuts");
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  useEffect(() => {
    if (shown === "palette" && !Palette)
      import("./command-palette.tsx").then((module) => setPalette(() => module.CommandPalette));
    if (shown === "shortcuts" && !Shortcuts)
      import("./shortcuts.tsx").then((module) => setShortcuts(() => module.Shortcuts));
  }, [shown, Palette, Shortcuts]);

  const close = () => setShown(null);
  return (
    <>
      <Link
        href={routes.search(program)}
        prefetch={false}
        onClick={(event) => {
          if (followsLink(event)) return;
          event.preventDefault();
          setShown("palette");
        }}
        className="inline-flex min-h-8 items-center gap-1.5 rounded px-1.5 text-soft no-underline hover:bg-well hover:text-ink max-sm:min-h-11 max-sm:min-w-11 max-sm:justify-center"
      >
        <Magnifier />
        <span className="max-sm:sr-only">Search</span>
        <span className="max-sm:hidden" aria-hidden="true">
          <Kbd>{key}</Kbd>
        </span>
      </Link>
      {Palette ? (
        <Palette open={shown === "palette"} onClose={close} places={places} program={program} />
      ) : null}
      {Shortcuts ? (
        <Shortcuts open={shown === "shortcuts"} onClose={close} searchKey={key} />
      ) : null}
    </>
  );
}

function Magnifier() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 sm:hidden">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </g>
    </svg>
  );
}
