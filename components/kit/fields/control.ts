/** How a field of one line looks: text, select, combobox. On a phone it is 16 px and made for the thumb. */
export const controlLook =
  "w-full rounded border bg-sheet px-2.5 py-1.5 text-ink placeholder:text-soft aria-invalid:border-off-track disabled:bg-well disabled:text-soft max-sm:min-h-11 max-sm:text-[1rem]";

/** What is chosen from: the same height as a select and as a combobox, so that nothing jumps between them. */
export const chooserLook = "h-9.5 border-strong";
