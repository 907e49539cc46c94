/** What a plan from elsewhere holds, ready to be imported. */
import type { Day } from "../../calendar/index.ts";
import type { CommandInput } from "../../engine/command.ts";
import type { Account, FoundProgram } from "../../program/commands/found-program.ts";
import type { LinkType, Pillar, ProgramRole } from "../../vocabulary.ts";

/** Keys tie the parts of a plan together; they stay behind as source keys. */
export interface ImportPlan extends CommandInput {
  readonly founding: FoundProgram;
  /** Besides whoever leads: stream leads and owners. Their key is the id of their account. */
  readonly members: readonly {
    readonly account: Account;
    readonly roles: readonly ProgramRole[];
  }[];
  readonly streams: readonly {
    readonly key: string;
    readonly name: string;
    readonly pillars: readonly Pillar[];
    /** Null leaves the stream a draft until it has one (I-01). */
    readonly leadKey: string | null;
  }[];
  readonly deliverables: readonly {
    readonly key: string;
    /** Row in the plan, for findings. */
    readonly row: number;
    readonly title: string;
    readonly streamKey: string;
    readonly ownerKey: string | null;
    readonly points: number;
    readonly startDay: Day | null;
    readonly dueDay: Day | null;
  }[];
  readonly links: readonly {
    readonly row: number;
    readonly fromKey: string;
    readonly toKey: string;
    readonly linkType: LinkType;
    readonly lagDays: number;
  }[];
}
