"use client";

import { Dialog } from "#kit/dialog";
import { Kbd } from "#kit/kbd";

export interface ShortcutsProps {
  open: boolean;
  onClose: () => void;
  /** "Ctrl K", or "⌘K" on Apple's keyboards. */
  searchKey: string;
}

/** What the keyboard does everywhere. */
export function Shortcuts({ open, onClose, searchKey }: ShortcutsProps) {
  const shortcuts = [
    [searchKey, "Search this program, or go to a section of it"],
    ["?", "Show these shortcuts"],
    ["Tab", "Move to the next link, button or field; Shift Tab moves back"],
    ["Enter", "Open what has the focus, or send the form"],
    ["Esc", "Close what opened last"],
  ] as const;
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose}>
      <dl className="divide-y divide-rule px-4 py-2">
        {shortcuts.map(([keys, does]) => (
          <div key={keys} className="grid grid-cols-[6rem_1fr] gap-4 py-1.5">
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
