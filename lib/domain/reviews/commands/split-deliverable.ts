/**
 * A deliverable that was too large becomes several: each keeps its stream, pillar, owner, criteria and links, and the
 * outcome that waited for the whole waits for all of them. The whole is dropped, naming them.
 */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { newDeliverable } from "../../deliverables/commands/create-deliverable.ts";
import { mostPoints } from "../../deliverables/commands/deliverable-fields.ts";
import { dropped } from "../../deliverables/commands/drop-deliverable.ts";
import { newDependency } from "../../dependencies/commands/create-dependency.ts";
import { isAwaited } from "../../dependencies/dependency-ends.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { numberOutOfRange } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { criterionAdded } from "../../gates/commands/add-criterion.ts";
import type { Deliverable, Dependency, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { criteriaOf, dependenciesFrom, dependenciesInto } from "../../program.ts";

export interface PartGiven {
  readonly title: string;
  readonly points: number;
}

/** Findings about the parts: none given, one without a title, or points outside 1–1000. */
export const splitFindings = (
  program: Program,
  subject: Ref,
  parts: readonly PartGiven[],
  situation: Situation,
): readonly Finding[] => [
  ...(parts.length === 0
    ? textMissing.check(program, { subject, field: "The parts", text: "" }, situation)
    : []),
  ...parts.flatMap(({ title, points }, at) => [
    ...textMissing.check(
      program,
      { subject, field: `A title for part ${at + 1}`, text: title },
      situation,
    ),
    ...numberOutOfRange.check(
      program,
      { subject, field: `Points of part ${at + 1}`, value: points, least: 1, most: mostPoints },
      situation,
    ),
  ]),
];

/**
 * The changes that create the parts with the criteria and open links of the whole, put them into its outcomes and
 * drop the whole. `itemId` is the sprint item the split was made for.
 */
export function splitChanges(
  program: Program,
  whole: Deliverable,
  parts: readonly PartGiven[],
  itemId: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const criteria = criteriaOf(program).get(`deliverable:${whole.id}`) ?? [];
  const ids = parts.map(() => mint("deliverable"));
  return [
    ...parts.flatMap(({ title, points }, at) => {
      const id = ids[at] ?? "";
      return [
        change("deliverable-created", id, {
          ...newDeliverable(
            { ...whole, title, points, lowPoints: null, highPoints: null },
            criteria.length > 0,
          ),
          // A split does not make young what was carried over before.
          carryOverCount: whole.carryOverCount,
        }),
        ...criteria.map((one) => criterionAdded("deliverable", id, one, mint)),
      ];
    }),
    ...ids.flatMap((id) => linksOf(program, whole, id, situation, mint)),
    ...[...program.outcomePart.values()]
      .filter(({ deliverableIds }) => deliverableIds.includes(whole.id))
      .map((part) =>
        change("outcome-part-edited", part.id, {
          deliverableIds: part.deliverableIds.flatMap((id) => (id === whole.id ? ids : [id])),
        }),
      ),
    ...dropped(program, whole.id, `Split into ${ids.join(", ")}`, situation, mint, itemId),
  ];
}

/** What the whole waited for, each part waits for; who waited for the whole waits for each part. */
function linksOf(
  program: Program,
  whole: Deliverable,
  id: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const again = (link: Dependency, ends: { fromId: string | null; toId: string }) =>
    change("dependency-proposed", mint("dependency"), {
      ...newDependency(
        program,
        { ...link, ...ends, note: link.note || `From ${link.id}, when ${whole.id} was split` },
        link.agreedAt !== null,
        situation,
      ),
      promises: link.promises,
    });
  const open = (link: Dependency) => isAwaited(program, link);
  return [
    ...(dependenciesInto(program).get(whole.id) ?? [])
      .filter(open)
      .map((link) => again(link, { fromId: link.fromId, toId: id })),
    ...(dependenciesFrom(program).get(whole.id) ?? [])
      .filter(open)
      .map((link) => again(link, { fromId: id, toId: link.toId })),
  ];
}
