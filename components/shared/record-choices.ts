import type { RecordChoice } from "#domain";
import { wordFor } from "#domain";
import type { Choice } from "#kit/fields/field";

/** Id and title, as one finds a record by either. */
export const recordChoices = (records: readonly RecordChoice[]): readonly Choice[] =>
  records.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));

/** The values of a vocabulary, each with its word. */
export const wordChoices = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: wordFor(value) }));

/** Records under the label that a view gave them. */
export const labelledChoices = (
  records: readonly { readonly id: string; readonly label: string }[],
): readonly Choice[] => records.map(({ id, label }) => ({ value: id, label }));

/** People, streams and groups by their name. */
export const namedChoices = (
  records: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] => records.map(({ id, name }) => ({ value: id, label: name }));
