import type { KeyboardEvent, RefObject } from "react";
import { useMemo, useState } from "react";
import { optionId } from "./suggestion-list.tsx";
import type { Choice, Suggestions } from "./suggestions.ts";
import { countWords, fitting, stepOf, unambiguous } from "./suggestions.ts";

export interface TypeAhead {
  /** Null while the field shows what is chosen. */
  readonly typed: string | null;
  readonly open: boolean;
  readonly at: number;
  /** What is typed is not chosen, and the field was left with it. */
  readonly unsettled: boolean;
  readonly suggestions: Suggestions;
  /** Read out politely. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly choose: (choice: Choice) => void;
  /** Forgets what was typed. */
  readonly restore: () => void;
  /** What the text field of the combobox takes. */
  readonly field: {
    readonly role: "combobox";
    readonly autoComplete: "off";
    readonly autoCapitalize: "none";
    readonly spellCheck: false;
    readonly "aria-autocomplete": "list";
    readonly "aria-expanded": boolean;
    readonly "aria-controls": string | undefined;
    readonly "aria-activedescendant": string | undefined;
    readonly onChange: (event: { readonly currentTarget: HTMLInputElement }) => void;
    readonly onClick: (event: { readonly currentTarget: HTMLInputElement }) => void;
    readonly onFocus: (event: { readonly currentTarget: HTMLInputElement }) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
  };
}

/**
 * Typing, walking and choosing, the same for one value and for several. Long, since each event of the field reads and
 * sets the same three states; apart they would hand them to each other.
 */
export function useTypeAhead({
  listId,
  input,
  choices,
  taken,
  chosen,
  take,
  cleared,
}: {
  listId: string;
  input: RefObject<HTMLInputElement | null>;
  choices: readonly Choice[];
  /** Not offered: chosen already. */
  taken?: ReadonlySet<string>;
  /** The row the list opens on. */
  chosen: string;
  take: (choice: Choice) => void;
  /** The text was taken out and the field left. */
  cleared: () => void;
}): TypeAhead {
  const [typed, setTyped] = useState<string | null>(null);
  const [list, setList] = useState({ open: false, at: -1 });
  const [said, say] = useState("");
  const found = useMemo(() => fitting(choices, typed ?? "", taken), [choices, typed, taken]);
  const judge = (words: string) => input.current?.setCustomValidity(words);

  /** On the row that is chosen, else on the given one. */
  const open = (otherwise: number) => {
    const at = typed === null ? found.shown.findIndex(({ value }) => value === chosen) : -1;
    setList({ open: true, at: at < 0 ? otherwise : at });
    say(countWords(found));
  };
  const restore = () => {
    setTyped(null);
    setList({ open: false, at: -1 });
    judge("");
  };
  const choose = (choice: Choice) => {
    restore();
    say("");
    take(choice);
  };

  return {
    typed,
    open: list.open,
    at: list.at,
    unsettled: typed !== null && typed.trim() !== "" && !list.open,
    suggestions: found,
    said,
    say,
    choose,
    restore,
    field: {
      role: "combobox",
      autoComplete: "off",
      autoCapitalize: "none",
      spellCheck: false,
      "aria-autocomplete": "list",
      "aria-expanded": list.open && found.total > 0,
      "aria-controls": list.open ? listId : undefined,
      "aria-activedescendant": list.open && list.at >= 0 ? optionId(listId, list.at) : undefined,
      onChange: ({ currentTarget: { value } }) => {
        const next = fitting(choices, value, taken);
        setTyped(value);
        setList({ open: true, at: value.trim() === "" ? -1 : Math.min(0, next.total - 1) });
        say(countWords(next));
        judge("");
      },
      onClick: ({ currentTarget }) => {
        if (list.open) return;
        if (typed === null) currentTarget.select();
        open(-1);
      },
      onFocus: ({ currentTarget }) => {
        if (typed === null) currentTarget.select();
      },
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        const step = stepOf(event, list, found.shown.length);
        if (step === null) return;
        if (step.instead) event.preventDefault();
        // The dialog or form around it has its own use of Escape and Enter.
        if (step.does !== "move") event.stopPropagation();
        const row = found.shown[step.at];
        if (step.does === "restore") return restore();
        if (step.does === "choose" && row) return choose(row);
        if (step.open && !list.open) open(step.at);
        else setList({ open: step.open, at: step.at });
      },
      onBlur: () => {
        setList({ open: false, at: -1 });
        if (typed === null) return;
        if (typed.trim() === "") {
          restore();
          return cleared();
        }
        const meant = unambiguous(found, typed);
        if (meant) return choose(meant);
        say("");
        judge(`Choose a match for “${typed.trim()}” from the list, or clear this field.`);
      },
    },
  };
}
