"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog } from "#kit/dialog";

export interface Place {
  readonly href: string;
  readonly label: string;
}

export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  places: readonly Place[];
}

/** Go anywhere in the program by typing a part of its name. */
export function CommandPalette({ open, onClose, places }: PaletteProps) {
  const router = useRouter();
  return (
    <Dialog title="Go to" hideTitle open={open} onClose={onClose}>
      <Command label="Go to">
        <Command.Input
          placeholder="Room, stream, gate, report…"
          className="w-full border-b border-rule bg-transparent px-4 py-3 outline-none placeholder:text-soft"
        />
        <Command.List className="max-h-80 overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-4 text-soft">Nothing of that name here.</Command.Empty>
          {places.map((place) => (
            <Command.Item
              key={place.href}
              value={`${place.label} ${place.href}`}
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
