"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { MenuEntry, SearchResults } from "#domain";
import { listed, routes } from "#domain";
import { Dialog } from "#kit/dialog";
import { MarkedText } from "../shared/marked-text.tsx";
import { shortestSearch, useSearch } from "./use-search.ts";

export interface PaletteProps {
  open: boolean;
  onClose: () => void;
  places: readonly MenuEntry[];
  program: string;
}

/** What begins the value of what the server found: it fits whatever was typed. */
const ofServer = "found ";

/** A place fits when its name holds every word that was typed; where one begins it, it comes first. */
function fits(value: string, typed: string, labels: readonly string[] = []): number {
  if (value.startsWith(ofServer)) return 0.3;
  const label = labels.join(" ").toLowerCase();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => label.includes(word))) return 0;
  return words.some((word) => label.startsWith(word)) ? 1 : 0.5;
}

/** Go anywhere in the program by typing a part of its name, or find what holds the words. */
export function CommandPalette({ open, onClose, ...lists }: PaletteProps) {
  return (
    <Dialog title="Search" hideTitle open={open} onClose={onClose}>
      <Lists onClose={onClose} {...lists} />
    </Dialog>
  );
}

const itemLook = "cursor-pointer rounded px-3 py-1.5 data-[selected=true]:bg-action-well";
const headingLook =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-soft";

function Lists({ onClose, places, program }: Omit<PaletteProps, "open">) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const found = useSearch(program, typed);
  const go = (href: string) => () => {
    onClose();
    router.push(href);
  };
  return (
    <Command label="Search" filter={fits}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="An id, words, a person or a section"
        className="w-full border-b border-rule bg-transparent px-4 py-3 outline-none placeholder:text-soft"
      />
      <p role="status" className="sr-only">
        {found ? countWords(found) : ""}
      </p>
      <Command.List className="max-h-[60vh] overflow-y-auto p-1.5">
        <Command.Group heading="Go to" className={headingLook}>
          {places.map(({ href, label }) => (
            <Command.Item
              key={href}
              value={href}
              keywords={[label]}
              onSelect={go(href)}
              className={itemLook}
            >
              {label}
            </Command.Item>
          ))}
        </Command.Group>
        {typed.trim().length < shortestSearch ? null : (
          <Command.Group heading="Found in this program" className={headingLook}>
            {found?.results.map(({ key, href, ...result }) => (
              <Command.Item
                key={key}
                value={`${ofServer}${key}`}
                onSelect={go(href)}
                className={itemLook}
              >
                <Result {...result} />
              </Command.Item>
            ))}
            <Command.Item
              value={`${ofServer}all`}
              onSelect={go(routes.search(program, typed.trim()))}
              className={itemLook}
            >
              <span className="font-medium text-action">
                {found ? `${countWords(found)} Show all results` : "Show all results"}
              </span>
            </Command.Item>
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

function Result({
  title,
  kind,
  id,
  found,
}: Pick<SearchResults["results"][number], "title" | "kind" | "id" | "found">) {
  return (
    <>
      <span className="line-clamp-2">
        <MarkedText parts={title} />
      </span>
      <span className="block truncate text-small text-soft">
        {id === null ? kind : `${kind} ${id}`}
        {found ? (
          <>
            {" · "}
            {found.where}: <MarkedText parts={found.excerpt} />
          </>
        ) : null}
      </span>
    </>
  );
}

/** "12 results.", "No results.", "2 results for similar words: vendor." */
function countWords({ count, results, similar }: SearchResults): string {
  if (results.length === 0) return "No results.";
  return similar.length > 0 ? `${count} for similar words: ${listed(similar)}.` : `${count}.`;
}
