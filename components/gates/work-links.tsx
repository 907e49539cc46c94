import type { AvailabilityLine } from "#domain";
import { TextLink } from "#kit/text-link";
import { workHref } from "./worked-criterion.tsx";

/** What the reader may do with a criterion: each opens its form in the row, by an address. */
export function WorkLinks({
  page,
  of,
}: {
  /** Address of the page without its query. */
  page: string;
  of: {
    readonly id: string;
    readonly assess: AvailabilityLine;
    readonly change: AvailabilityLine;
  };
}) {
  return (
    <span className="flex gap-3 text-small print:hidden">
      {of.assess.open ? (
        <TextLink href={workHref(page, of.id, "assess")}>Assess{idOf(of)}</TextLink>
      ) : null}
      {of.change.open ? (
        <TextLink href={workHref(page, of.id, "change")}>Change{idOf(of)}</TextLink>
      ) : null}
    </span>
  );
}

const idOf = ({ id }: { readonly id: string }) => <span className="sr-only"> {id}</span>;
