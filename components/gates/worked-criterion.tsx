/** The criterion that an address opens, and for what. */
export interface WorkedCriterion {
  readonly id: string;
  readonly work: "assess" | "change";
}

/** From the words of an address; null where they open none. */
export function workedCriterion({
  assess,
  change,
}: {
  readonly assess?: string | undefined;
  readonly change?: string | undefined;
}): WorkedCriterion | null {
  if (assess !== undefined) return { id: assess, work: "assess" };
  return change === undefined ? null : { id: change, work: "change" };
}

/** Where a criterion of this page is opened. */
export const workHref = (page: string, id: string, work: WorkedCriterion["work"]): string =>
  `${page}?${work}=${id}#${id}`;
