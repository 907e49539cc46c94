import type { SearchResult } from "#domain";
import { TextLink } from "#kit/text-link";
import { MarkedText } from "../shared/marked-text.tsx";

/** Each result with what it is and the words around what was found. */
export function ResultList({ results }: { results: readonly SearchResult[] }) {
  return (
    <ol className="max-w-3xl divide-y divide-rule border-y border-rule">
      {results.map(({ key, kind, id, title, href, found }) => (
        <li key={key} className="py-2.5">
          <p className="wrap-break-word">
            <TextLink href={href}>
              <MarkedText parts={title} />
            </TextLink>
            <span className="ml-2 text-small whitespace-nowrap text-soft">
              {id === null ? kind : `${kind} ${id}`}
            </span>
          </p>
          {found ? (
            <p className="mt-0.5 text-small wrap-break-word text-soft">
              {found.where}: <MarkedText parts={found.excerpt} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
