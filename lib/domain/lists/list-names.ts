/** The lists of a program that can be sorted, filtered and saved as a view, and where each stands. */
export const listNames = [
  "deliverables",
  "escalations",
  "gates",
  "dependencies",
  "actions",
  "evidence",
  "controls",
  "activity",
] as const;
export type ListName = (typeof listNames)[number];

/** Below the program's own address. */
const places: Readonly<Record<ListName, string>> = {
  deliverables: "deliverables",
  escalations: "escalations/list",
  gates: "gates/list",
  dependencies: "dependencies/list",
  actions: "actions",
  evidence: "evidence",
  controls: "controls",
  activity: "activity",
};

/** The place of a list, with what is asked of it ("state=OPEN&sort=-due") where something is. */
export const placeOfList = (list: ListName, query = ""): string =>
  query === "" ? places[list] : `${places[list]}?${query}`;
