"use client";

import type { ComponentType, ReactNode } from "react";
import { useEffect, useState } from "react";
import type { PaletteProps, Place } from "./command-palette.tsx";

/** Listens for ⌘K or Ctrl K; the palette itself is fetched the first time somebody wants it. */
export function CommandMenu({
  places,
  children,
}: {
  places: readonly Place[];
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  useEffect(() => {
    if (!open || Palette) return;
    import("./command-palette.tsx").then((module) => setPalette(() => module.CommandPalette));
  }, [open, Palette]);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-8 items-center gap-1.5 rounded px-1.5 text-soft hover:bg-well hover:text-ink"
      >
        {children}
      </button>
      {Palette ? <Palette open={open} onClose={() => setOpen(false)} places={places} /> : null}
    </>
  );
}
