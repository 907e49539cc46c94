/** What a dry run of an import shows: what would become what, what would not, and what a person still decides. */
import type { Day, WorkCalendar } from "../../calendar/index.ts";
import type { LinkType } from "../../vocabulary.ts";

export interface DryRunChoice {
  readonly value: string;
  readonly label: string;
}

export interface PlanDryRun {
  readonly fileName: string;
  /** "Microsoft Project XML, 65 rows, 97 links, UTF-8". */
  readonly source: string;
  readonly title: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly calendar: WorkCalendar;
  /** What the plan's own calendar is called; null when it brings none. */
  readonly calendarName: string | null;
  readonly by: string;
  readonly groupings: readonly (DryRunChoice & {
    readonly streams: number;
    readonly ungrouped: number;
  })[];
  readonly streams: readonly {
    readonly key: string;
    readonly name: string;
    readonly deliverables: number;
    readonly points: number;
    readonly firstTitles: readonly string[];
  }[];
  readonly deliverables: number;
  readonly headings: number;
  readonly milestones: number;
  readonly undated: number;
  readonly unowned: number;
  readonly pointsFrom: "estimates" | "durations" | "nothing";
  readonly dependencies: number;
  readonly crossing: number;
  readonly withLag: number;
  readonly linkTypes: readonly { readonly linkType: LinkType; readonly count: number }[];
  readonly owners: readonly {
    readonly name: string;
    readonly deliverables: number;
    /** The account of that name or address, if there is one. */
    readonly accountId: string | null;
  }[];
  readonly leftOut: readonly {
    readonly row: number | null;
    readonly name: string;
    readonly kind: string;
    readonly reason: string;
  }[];
  /** How many things are left out; `leftOut` holds the first of them. */
  readonly leftOutCount: number;
  readonly notes: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly options: readonly DryRunChoice[];
    /** Null where nothing is assumed until it is answered. */
    readonly assumed: string | null;
    /** How the command line answers it. */
    readonly option: string;
  }[];
  /** CSV columns and what each was taken for; empty for other formats. */
  readonly columns: readonly {
    readonly heading: string;
    readonly role: string | null;
    /** No known heading: the cells said so. */
    readonly byContent: boolean;
    readonly samples: readonly string[];
  }[];
  readonly roles: readonly DryRunChoice[];
}

/** How far a file is on its way in. */
export type ImportState =
  | { readonly kind: "reading"; readonly words: string; readonly percent: number }
  | { readonly kind: "unreadable"; readonly sentence: string; readonly line: number | null }
  | { readonly kind: "read"; readonly dryRun: PlanDryRun };
