/** How a field of one line looks: text, select, combobox. On a phone it is 16 px and made for the thumb. */
export const controlLook = "kit-field";

/** What is chosen from: the same height as a select and as a combobox, so that nothing jumps between them. */
export const chooserLook = "h-9.5 border-strong";
