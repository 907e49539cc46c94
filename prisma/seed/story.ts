/** Plays a program through its deeds: who does what at which instant. What is refused stays in the log. */
import {
  type Actor,
  apply,
  applyAll,
  type Change,
  type Command,
  change,
  clockActor,
  type Deed,
  dayOf,
  type Finding,
  type Instant,
  idMint,
  type Noun,
  nameOf,
  type Program,
  type Situation,
  sentenceOf,
} from "#domain";

/** One change as it will stand in the log. */
export interface Told {
  readonly change: Change;
  readonly deed: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: Instant;
  readonly overriddenRules: readonly string[];
}

export class Story {
  readonly told: Told[] = [];
  program: Program;
  private now: Instant;
  private actor: Actor = clockActor;

  constructor(empty: Program, begins: Instant) {
    this.program = empty;
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
    };
  }

  /** Does a deed that the rules must allow; returns the ids of what it created. */
  does<C extends Command>(deed: Deed<C>, command: C): readonly string[] {
    const verdict = deed.carryOut(this.program, command, this.situation);
    if (verdict.kind === "refused") {
      throw new Error(`${deed.name} at ${this.now} refused: ${sentences(verdict.findings)}`);
    }
    const overridden = verdict.findings
      .filter((f) => f.standing === "OVERRIDDEN")
      .map((f) => f.ruleId);
    this.write(deed.name, verdict.changes, overridden);
    return verdict.changes.map((one) => one.id);
  }

  /** Tries a deed that the rules must refuse, and keeps the refusal as the server would. */
  isRefused<C extends Command>(deed: Deed<C>, command: C, ruleId: string): void {
    const verdict = deed.carryOut(this.program, command, this.situation);
    const against = verdict.findings.filter((f) => f.ruleId === ruleId);
    if (verdict.kind === "done" || against.length === 0) {
      throw new Error(`${deed.name} at ${this.now} was not refused by ${ruleId}`);
    }
    this.refusal(
      deed.name,
      deed.noun,
      deed.subjectId(command, this.program),
      [ruleId],
      sentences(against),
    );
  }

  /** A refusal by a rule whose deed is not part of the product yet. */
  refusal(
    deed: string,
    noun: Noun,
    subjectId: string,
    ruleIds: readonly string[],
    sentence: string,
  ): void {
    const mint = idMint(this.program);
    this.write(deed, [
      change("deed-refused", mint("refusal"), {
        deed,
        subjectNoun: noun,
        subjectId,
        ruleIds,
        sentence,
        byId: this.memberId(),
        at: this.now,
      }),
    ]);
  }

  /** Records what no deed covers yet (readings, sprint history): the change itself. */
  records(deed: string, ...changes: readonly Change[]): void {
    this.write(deed, changes);
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
    deed: string,
    changes: readonly Change[],
    overriddenRules: readonly string[] = [],
  ): void {
    for (const one of changes) {
      this.told.push({
        change: one,
        deed,
        actorId: this.actor.kind === "clock" ? null : this.actor.personId,
        actorName: this.actor.kind === "clock" ? nameOf(this.program, "clock") : this.actor.name,
        at: this.now,
        overriddenRules,
      });
    }
    this.program = applyAll(this.program, changes);
  }
}

const sentences = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${finding.ruleId} ${sentenceOf(finding)}`).join(" · ");

/** The program a story ends with is what its log says: replaying proves it. */
export const replayed = (empty: Program, told: readonly Told[]): Program =>
  told.reduce((program, one) => apply(program, one.change), empty);
