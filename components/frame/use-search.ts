"use client";

import { useEffect, useState } from "react";
import type { SearchResults } from "#domain";
import { routes } from "#domain";

/** Shorter texts would find almost everything. */
export const shortestSearch = 2;

/** How long somebody may pause between two letters. */
const pauseMillis = 150;

/**
 * The first results for a text that is being typed; those of the text before stay until they come. Null while nothing
 * is asked, and when the server could not be reached.
 */
export function useSearch(program: string, typed: string): SearchResults | null {
  const [found, setFound] = useState<SearchResults | null>(null);
  const asked = typed.trim();
  const asks = asked.length >= shortestSearch;
  useEffect(() => {
    if (!asks) return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(routes.searchPreview(program, asked), { signal: leaving.signal })
        .then(async (answer) => setFound(answer.ok ? await answer.json() : null))
        .catch(() => {
          if (!leaving.signal.aborted) setFound(null);
        });
    }, pauseMillis);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [program, asked, asks]);
  return found;
}
