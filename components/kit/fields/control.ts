/** How a field of one line looks: text, select, combobox. On a phone it is 16 px and made for the thumb. */
export const controlLook =
  "w-full rounded border bg-sheet px-2.5 py-1.5 text-ink placeholder:text-soft aria-invalid:border-off-track disabled:bg-well disabled:text-soft max-sm:min-h-11 max-sm:text-[1rem]";

/** What is chosen from: the same height as a select and as a combobox, so that nothing jumps between them. */
export const chooserLook = "h-9.5 border-strong";

/** A box to tick or a button to choose one of several; on a phone as large as a fingertip. */
export const tickLook = "mt-1 size-4 shrink-0 accent-action max-sm:mt-0 max-sm:size-6";

/** Its label, which on a phone is the target of the thumb: 44 px high, without taking that room. */
export const tickLabelLook = "block max-sm:-my-2.5 max-sm:py-2.5";
