/** One page of a long list. */
export interface PageOf<T> {
  readonly rows: readonly T[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}

/** The page that an address asks for by its number; the first where it names none, the last where it names too many. */
export function pageOf<T>(
  rows: readonly T[],
  asked: string | number | undefined,
  rowsOnPage: number,
): PageOf<T> {
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { rows: rows.slice((page - 1) * rowsOnPage, page * rowsOnPage), page, pages };
}
