"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/**
 * The browser's own modal dialog: it keeps the focus inside, closes with Escape and gives the focus
 * back. Only for what needs a script anyway; a form that must work without one goes in a Disclosure.
 */
export function Dialog({
  title,
  open,
  onClose,
  hideTitle,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  hideTitle?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return box.current?.close();
    box.current?.showModal();
    // Left alone the browser gives the focus to the first thing that can have it, even a list's frame.
    box.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [open]);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      className="m-auto mt-[12vh] w-[min(36rem,calc(100vw-2rem))] rounded border border-rule bg-sheet p-0 shadow-lift backdrop:bg-[rgb(0_0_0/0.4)]"
    >
      <h2
        id={id}
        className={hideTitle ? "sr-only" : "border-b border-rule px-4 py-3 font-semibold"}
      >
        {title}
      </h2>
      {open ? children : null}
    </dialog>
  );
}
