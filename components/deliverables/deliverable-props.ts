import type { DeliverablePage } from "#domain";

export interface DeliverableProps {
  readonly view: DeliverablePage;
  readonly program: string;
}
