import type { Instant, WorkCalendar } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { SettingName } from "../settings.ts";

/** What is true of the program as a whole. Its id is the program's id. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly organization: string;
  readonly purpose: string;
  readonly calendar: WorkCalendar;
  /** Only what differs from the defaults in settings.ts. */
  readonly settings: Readonly<Partial<Record<SettingName, number>>>;
  readonly currentCycleId: string | null;
  /** Set in a demo program only: its time stands still here until moved. */
  readonly demoNow: Instant | null;
  /** How often the calendar, or the hours or lengths of ceremonies, were changed. */
  readonly rhythmRevision: number;
  readonly rhythmSetAt: Instant | null;
  readonly foundedAt: Instant;
}

export const facts = noun<Facts>()({
  prefix: "P",
  creates: ["program-founded"],
  edits: ["program-edited", "setting-changed", "demo-clock-moved"],
  searched: ["purpose", "organization"],
  title: ({ name }) => name,
  place: ({ slug }) => routes.settings(slug),
});
