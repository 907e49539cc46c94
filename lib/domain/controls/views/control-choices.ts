import type { Program } from "../../program.ts";

export interface ControlChoices {
  /** Active members. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly useCases: readonly { readonly id: string; readonly title: string }[];
}

/** What the form of a control offers to choose from. */
export const controlChoices = (program: Program): ControlChoices => ({
  people: [...program.member.values()]
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ id, name })),
  useCases: [...program.useCase.values()].map(({ id, name }) => ({ id, title: name })),
});
