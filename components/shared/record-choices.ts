import type { RecordChoice } from "#domain";
import type { Choice } from "#kit/fields/field";

/** Id and title, as one finds a record by either. */
export const recordChoices = (records: readonly RecordChoice[]): readonly Choice[] =>
  records.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
