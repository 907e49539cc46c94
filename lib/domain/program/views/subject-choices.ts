/** Subjects to choose from where a form may be about anything: first the kind, then one of that kind. */
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { TableNoun } from "../../nouns.ts";
import { isHiddenSubject, namesHidden } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { RecordChoice } from "../../stand-ups/views/mention-draft.ts";
import { subjectNamed, titleOf } from "../../subjects.ts";

/** Kinds that people speak of by an id, in the words of a menu. */
const kinds = {
  deliverable: "Deliverable",
  workstream: "Workstream",
  dependency: "Dependency",
  outcome: "Outcome",
  sprint: "Sprint",
  gate: "Quality gate",
  criterion: "Criterion",
  condition: "Condition of a gate",
  escalation: "Escalation",
  report: "Steering report",
  useCase: "Use case",
  cycle: "Cycle",
} as const satisfies Partial<Record<TableNoun, string>>;

export type SubjectKind = keyof typeof kinds;

export interface SubjectChoices {
  readonly kinds: readonly { readonly value: SubjectKind; readonly label: string }[];
  /** The kind that was asked for, or that of the chosen one. */
  readonly kind: SubjectKind | null;
  /** All of that kind that the reader may know of; empty while no kind is chosen. */
  readonly subjects: readonly RecordChoice[];
  /** The one that was asked for; null where it is unknown, hidden from the reader, or of another kind. */
  readonly chosen: Ref | null;
}

const isKind = (noun: string): noun is SubjectKind => Object.hasOwn(kinds, noun);
const kindsInOrder = Object.keys(kinds).filter(isKind);

/** `noun` is the kind that was asked for, `id` one of it as people write it; a noun that is no kind chooses none. */
export function subjectChoices(
  program: Program,
  { noun, id: named }: { readonly noun?: string | undefined; readonly id?: string | undefined },
  situation: Situation,
): SubjectChoices {
  const found = named === undefined ? null : subjectNamed(program, named);
  const asked = noun ?? found?.noun ?? "";
  const kind = isKind(asked) ? asked : null;
  const tellsHidden = namesHidden(program, situation);
  return {
    kinds: kindsInOrder.map((value) => ({ value, label: kinds[value] })),
    kind,
    chosen:
      found?.noun === asked && !isHiddenSubject(program, found.noun, found.id, situation)
        ? found
        : null,
    subjects:
      kind === null
        ? []
        : [...program[kind].keys()]
            .map((id) => ({ id, title: titleOf(program, kind, id) }))
            .filter(
              ({ id, title }) =>
                !isHiddenSubject(program, kind, id, situation) && !tellsHidden(title),
            ),
  };
}
