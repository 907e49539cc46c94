import type { ComponentProps } from "react";
import { SuggestionList } from "./suggestion-list.tsx";
import type { TypeAhead } from "./type-ahead.ts";

type List = Pick<ComponentProps<typeof SuggestionList>, "id" | "label" | "field" | "chosen">;

/** What a field that one types in suggests while it is open, and what is read out meanwhile. */
export function Suggested({ typing, ...list }: List & { typing: TypeAhead }) {
  return (
    <>
      {typing.open ? (
        <SuggestionList
          {...list}
          suggestions={typing.suggestions}
          at={typing.at}
          onChoose={typing.choose}
        />
      ) : null}
      <span role="status" className="sr-only">
        {typing.said}
      </span>
    </>
  );
}
