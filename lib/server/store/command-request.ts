/** What the store is asked to do, and what it answers. */
import type { Actor, Command, CommandInput, Program, ProgramId, Situation, Verdict } from "#domain";
import type { Transaction } from "./database.ts";
import type { Opened } from "./edited-meanwhile.ts";
import type { NewFile } from "./files/file-place.ts";
import type { Secrets } from "./secrets.ts";

/** What belongs to a command and must not go through the program or its log; in the same transaction or not at all. */
export interface SideEffects<C extends CommandInput> {
  /** Completes the input once the program is locked. */
  before(transaction: Transaction, input: C): Promise<C>;
  /** Follows when it is done. */
  after(transaction: Transaction, input: C): Promise<void>;
}

export interface CommandRequest<C extends CommandInput> {
  readonly programId: ProgramId;
  readonly command: Command<C>;
  readonly input: C;
  readonly actor: Actor;
  /** Whose name the log carries when a command follows from another one; the actor's otherwise. */
  readonly signedBy?: Actor;
  /** What day it is, for the program as the lock finds it. */
  situation(program: Program): Situation;
  /** One per rendered form; the same one again does nothing and answers with what was done. */
  readonly commandId: string | null;
  readonly requestId: string;
  /** SHA-256 over what was typed: the same form with other content is not a repeat. */
  readonly digest?: string;
  /** What the form was opened with; null for whoever fills in no form. */
  readonly opened?: Opened | null;
  /** Passwords and links that go in with the command or not at all. */
  readonly secrets?: Secrets;
  readonly sideEffects?: SideEffects<C>;
  /** Files that came with it: those that its changes name are kept with them, the others not at all. */
  readonly files?: readonly NewFile[];
  /** A command on another program that follows from this one, in the same transaction or not at all. */
  follows?(before: Program): FollowUp | null;
}

/** A command that follows from another. It keeps to its own program, so that locks are taken in one order. */
export type FollowUp = <T>(carry: <C extends CommandInput>(request: CommandRequest<C>) => T) => T;

/** What was decided, and what the form needs to know besides. */
export type Outcome = Verdict & {
  /** The same form was done before, and nothing happened now. */
  readonly repeated?: true;
  /** The version at which somebody else's edit was found in the way; each finding is one field to choose. */
  readonly meanwhile?: number;
};
