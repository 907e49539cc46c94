import type { DeliverablePage } from "#domain";
import type { Opened } from "../shared/on-demand.tsx";

export interface DeliverableShown {
  readonly view: DeliverablePage;
  readonly program: string;
}

/** What holds forms is told which of them are opened. */
export interface DeliverableProps extends DeliverableShown {
  readonly opened: Opened;
}
