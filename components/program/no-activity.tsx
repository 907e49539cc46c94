import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";

/** A change log without rows: with a filter, how to see all of it; without one, what will be there. */
export function NoActivity({ filtered, program }: { filtered: boolean; program: string }) {
  if (!filtered)
    return (
      <EmptyState title="Nothing has changed yet.">
        Each change to the program is listed here with its author and time.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No change matches this filter."
      action={<LinkButton href={routes.activity(program)}>Show all changes</LinkButton>}
    >
      Choose another person, subject or day above.
    </EmptyState>
  );
}
