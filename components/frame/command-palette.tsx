"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import type { MenuEntry } from "#domain";
import { Dialog } from "#kit/dialog";

export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  places: readonly MenuEntry[];
}

/** A place fits when its name holds every word that was typed; where one begins it, it comes first. */
function allWordsIn(_href: string, typed: string, labels: readonly string[] = []): number {
  const label = labels.join(" ").toLowerCase();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => label.includes(word))) return 0;
  return words.some((word) => label.startsWith(word)) ? 1 : 0.5;
}

/** Go anywhere in the program by typing a part of its name. */
export function CommandPalette({ open, onClose, places }: PaletteProps) {
  const router = useRouter();
  return (
    <Dialog title="Go to" hideTitle open={open} onClose={onClose}>
      <Command label="Go to" filter={allWordsIn}>
        <Command.Input
          placeholder="Section, stream, gate, report…"
          className="w-full border-b border-rule bg-transparent px-4 py-3 outline-none placeholder:text-soft"
        />
        <Command.List className="max-h-80 overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-4 text-soft">No results.</Command.Empty>
          {places.map((place) => (
            <Command.Item
              key={place.href}
              value={place.href}
              keywords={[place.label]}
              onSelect={() => {
                onClose();
                router.push(place.href);
              }}
              className="cursor-pointer rounded px-3 py-1.5 data-[selected=true]:bg-action-well"
            >
              {place.label}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}
