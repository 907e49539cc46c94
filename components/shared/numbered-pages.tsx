import { LinkButton } from "#kit/link-button";

/** Pages of a list, by number. */
export function NumberedPages({
  label,
  page,
  pages,
  hrefOf,
}: {
  label: string;
  /** 1-based. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-6 flex items-center gap-3 print:hidden">
      {page > 1 ? (
        <LinkButton size="small" href={hrefOf(page - 1)}>
          Previous
        </LinkButton>
      ) : null}
      <span className="text-small text-soft">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <LinkButton size="small" href={hrefOf(page + 1)}>
          Next
        </LinkButton>
      ) : null}
    </nav>
  );
}
