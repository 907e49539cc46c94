import type { SearchResults } from "#domain";
import { listed, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { ResultList } from "./result-list.tsx";

/** The results, or what to try instead. */
export function SearchAnswer({ found, program }: { found: SearchResults; program: string }) {
  if (found.count === null)
    return (
      <EmptyState title="Search this program">
        Type an id such as DL15, E-1 or A-12, a person, or words from a title, a note, a decision,
        evidence, a rule or a setting. Put words in “quotation marks” to find them side by side, and
        a minus in front of a word to leave it out. We also look for similar words if yours is
        misspelled.
      </EmptyState>
    );
  if (found.results.length === 0)
    return (
      <EmptyState
        title={`No results for “${found.typed}”`}
        action={
          found.group === null ? null : (
            <LinkButton size="small" href={routes.search(program, found.typed)}>
              Search everything
            </LinkButton>
          )
        }
      >
        Check the spelling, use fewer or more general words, or search for an id such as DL15.
      </EmptyState>
    );
  return (
    <>
      <p role="status" className="mb-3 text-soft">
        {found.similar.length > 0
          ? `No results for “${found.typed}”. ${found.count} for similar words: ${listed(found.similar)}.`
          : found.count}
      </p>
      <ResultList results={found.results} />
    </>
  );
}
