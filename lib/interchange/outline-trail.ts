/** Deeper summaries are not kept: nobody cuts workstreams there, and a hostile file could nest without end. */
const DEPTH_LIMIT = 30;

/** Follows rows in order with their levels and tells the summaries above each. */
export class OutlineTrail {
  readonly #above: { level: number; key: string; outline: readonly string[]; name: string }[] = [];
  /** A sentence when some outline was too deep to keep whole. */
  cut: string | null = null;

  place(
    level: number,
    key: string,
    name: string,
  ): { outline: readonly string[]; parentKey: string | null } {
    while ((this.#above.at(-1)?.level ?? -1) >= level) this.#above.pop();
    const parent = this.#above.at(-1);
    let outline: readonly string[] = [];
    if (parent && parent.level > 0) {
      if (parent.outline.length < DEPTH_LIMIT) outline = [...parent.outline, parent.name];
      else {
        outline = parent.outline;
        this.cut = `The outline is deeper than ${DEPTH_LIMIT} levels. Deeper headings weren't kept as headings.`;
      }
    }
    this.#above.push({ level, key, outline, name });
    return { outline, parentKey: parent?.key ?? null };
  }
}
