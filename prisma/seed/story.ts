/** Plays a program through its commands: who does what at which instant. What is refused stays in the log. */
import {
  type Actor,
  apply,
  type Change,
  type Command,
  type CommandInput,
  change,
  clockActor,
  dayOf,
  type Finding,
  type Instant,
  idMint,
  type LogHead,
  type Noun,
  nameOf,
  type Program,
  type Situation,
  sentenceOf,
} from "#domain";
import { type Authorship, logRows, rootHash } from "../../lib/server/store/change-log.ts";
import { sha256 } from "../../lib/server/store/digest.ts";
import { storable } from "../../lib/server/store/storable.ts";

/** One change as it will stand in the log. */
export interface Told {
  readonly change: Change;
  readonly command: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: Instant;
  readonly overriddenRules: readonly string[];
}

/** Whose a told change is, as the store writes it down. */
export const authorshipOf = ({
  command,
  actorId,
  actorName,
  at,
  overriddenRules,
}: Told): Authorship => ({
  ...{ actorId, actorName, deed: command, overriddenRules: [...overriddenRules] },
  ...{ commandId: null, requestId: "demo", at },
});

export class Story {
  readonly told: Told[] = [];
  program: Program;
  /** Where the log of what was told so far ends, once it is stored with {@link authorshipOf}. */
  private logHead: LogHead;
  private now: Instant;
  private actor: Actor = clockActor;

  constructor(empty: Program, begins: Instant) {
    this.program = empty;
    this.logHead = { seq: empty.version, hash: rootHash(empty.id) };
    this.now = begins;
  }

  /** Time moves forward only: a story told out of order would be a false log. */
  at(now: Instant): this {
    if (now < this.now) throw new Error(`The story goes back from ${this.now} to ${now}`);
    this.now = now;
    return this;
  }

  by(actor: Actor): this {
    this.actor = actor;
    return this;
  }

  get situation(): Situation {
    return {
      actor: this.actor,
      now: this.now,
      today: dayOf(this.program.facts.calendar, this.now),
      logHead: this.logHead,
      digest: sha256,
    };
  }

  /** Does a command that the rules must allow; returns the ids of what it created. */
  does<C extends CommandInput>(command: Command<C>, input: C): readonly string[] {
    const verdict = command.carryOut(this.program, input, this.situation);
    if (verdict.kind === "refused") {
      throw new Error(`${command.name} at ${this.now} refused: ${sentences(verdict.findings)}`);
    }
    const overridden = verdict.findings
      .filter((f) => f.standing === "OVERRIDDEN")
      .map((f) => f.ruleId);
    this.write(command.name, verdict.changes, overridden);
    return verdict.changes.map((one) => one.id);
  }

  /** Tries a command that the rules must refuse, and keeps the refusal as the server would. */
  isRefused<C extends CommandInput>(command: Command<C>, input: C, ruleId: string): void {
    const verdict = command.carryOut(this.program, input, this.situation);
    const against = verdict.findings.filter((f) => f.ruleId === ruleId);
    if (verdict.kind === "done" || against.length === 0) {
      throw new Error(`${command.name} at ${this.now} was not refused by ${ruleId}`);
    }
    this.refusal(
      command.name,
      command.noun,
      command.subjectId(input, this.program),
      [ruleId],
      sentences(against),
    );
  }

  /** A refusal by a rule whose command is not part of the product yet. */
  refusal(
    command: string,
    noun: Noun,
    subjectId: string,
    ruleIds: readonly string[],
    sentence: string,
  ): void {
    const mint = idMint(this.program);
    this.write(command, [
      change("deed-refused", mint("refusal"), {
        deed: command,
        subjectNoun: noun,
        subjectId,
        ruleIds,
        sentence,
        byId: this.memberId(),
        at: this.now,
      }),
    ]);
  }

  /** Records what no command covers yet (readings, sprint history): the change itself. */
  records(command: string, ...changes: readonly Change[]): void {
    this.write(command, changes);
  }

  mint(noun: Noun): string {
    return idMint(this.program)(noun);
  }

  memberId(): string {
    const { actor } = this;
    if (actor.kind === "clock") return "clock";
    const member = [...this.program.member.values()].find((m) => m.personId === actor.personId);
    return member?.id ?? actor.personId;
  }

  private write(
    command: string,
    changes: readonly Change[],
    overriddenRules: readonly string[] = [],
  ): void {
    const actorId = this.actor.kind === "clock" ? null : this.actor.personId;
    const actorName = this.actor.kind === "clock" ? nameOf(this.program, "clock") : this.actor.name;
    for (const one of storable(changes)) {
      const told = { change: one, command, actorId, actorName, at: this.now, overriddenRules };
      const rows = logRows(this.program, this.logHead.hash, [one], authorshipOf(told));
      this.told.push(told);
      for (const { seq, hash } of rows) this.logHead = { seq, hash };
      this.program = apply(this.program, one);
    }
  }
}

const sentences = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${finding.ruleId} ${sentenceOf(finding)}`).join(" · ");

/** The program a story ends with is what its log says: replaying proves it. */
export const replayed = (empty: Program, told: readonly Told[]): Program =>
  told.reduce((program, one) => apply(program, one.change), empty);
