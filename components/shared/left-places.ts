/** How a page was when it was left: its filter, and how far it was scrolled. */
interface LeftPlace {
  readonly search: string;
  readonly scrolled: number;
}

const left = new Map<string, LeftPlace>();
let returningTo: string | null = null;

/** Remembers a page by its path, until the tab is closed or loaded afresh. */
export function leavePlace(path: string, place: LeftPlace): void {
  left.set(path, place);
}

/** The address of a page as it was left; the plain path where it never was. */
export const asLeft = (path: string): string => `${path}${left.get(path)?.search ?? ""}`;

/** The next arrival at this path goes to where it was scrolled to. */
export function returnTo(path: string): void {
  returningTo = left.has(path) ? path : null;
}

/** How far to scroll on arrival; null unless somebody returns to this path. Asked once per return. */
export function arriveAt(path: string): number | null {
  if (returningTo === null) return null;
  const place = returningTo === path ? left.get(path) : undefined;
  returningTo = null;
  return place?.scrolled ?? null;
}
