/** Which of the things that hold the words a reader may find. */
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun, Nouns } from "../../nouns.ts";
import { maySeeWarning, namesHidden } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { entityOf } from "../../program.ts";
import { mayReadReport } from "../../reports/views/steering-report.ts";
import { routes } from "../../routes.ts";
import { placeOfEntity, titleOfEntity } from "../../subjects.ts";
import type { FoundIn } from "../search-text.ts";
import { sharedSearchTexts, textsOf, withoutTexts } from "../search-text.ts";
import type { FoundRef } from "../written-ids.ts";
import { refOf } from "../written-ids.ts";

/** What the database found: by-page things come with their row, because no program holds them. */
export interface Hit extends FoundRef {
  readonly entity?: Nouns[Noun];
  /** The text that was typed is its id. */
  readonly byId: boolean;
}

/** One result that the reader may see. */
export interface Found extends FoundRef {
  readonly byId: boolean;
  readonly title: string;
  readonly href: string;
  readonly texts: readonly FoundIn[];
}

/**
 * What of this the reader may find, in the same order, each once. A thing that refers to a confidential concern of
 * others is as unknown as the concern; one that only writes of it can be found by its id alone, without that text (I-75).
 */
export function visibleHits(
  program: Program,
  hits: readonly Hit[],
  situation: Situation,
): readonly Found[] {
  const tellsHidden = namesHidden(program, situation);
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    const key = `${hit.kind} ${hit.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return sharedFound(program, hit) ?? thingFound(program, hit, { situation, tellsHidden }) ?? [];
  });
}

/** Rules and settings are everybody's. */
function sharedFound(program: Program, { kind, id, byId }: Hit): Found | null {
  if (kind !== "rule" && kind !== "setting") return null;
  const shared = sharedSearchTexts.find((one) => one.kind === kind && one.id === id);
  if (!shared) return null;
  const { slug } = program.facts;
  const href = kind === "rule" ? routes.rule(slug, id) : routes.settingNumber(slug, id);
  return { kind, id, byId, href, title: shared.title, texts: shared.texts };
}

interface Reading {
  readonly situation: Situation;
  readonly tellsHidden: (text: string) => boolean;
}

function thingFound(program: Program, hit: Hit, { situation, tellsHidden }: Reading): Found | null {
  const { kind, id, byId } = hit;
  const ref = refOf(hit);
  const entity = ref && (hit.entity ?? entityOf(program, ref.noun, id));
  if (!ref || !entity || !mayFind(program, ref, situation)) return null;
  const title = titleOfEntity(program, ref.noun, entity);
  const href = placeOfEntity(program, ref.noun, entity);
  const texts = textsOf(ref.noun, entity);
  const open = texts.filter(({ text }) => !tellsHidden(text));
  // What is left without the texts holds its own id, so a hidden escalation is closed here too.
  const closed = tellsHidden(title) || tellsHidden(JSON.stringify(withoutTexts(ref.noun, entity)));
  if (href === null || closed || (!byId && open.length < texts.length)) return null;
  return { kind, id, byId, title, href, texts: open };
}

/** What is said of single kinds of things elsewhere, and what was taken back. */
function mayFind(program: Program, { noun, id }: Ref, situation: Situation): boolean {
  if (noun === "criterion") return program.criterion.get(id)?.removed === false;
  if (noun === "templateCriterion") return program.templateCriterion.get(id)?.removed === false;
  if (noun === "evidence") return program.evidence.get(id)?.removedReason === null;
  const report = noun === "report" ? program.report.get(id) : undefined;
  if (report) return mayReadReport(program, report, situation);
  const intervention = noun === "intervention" ? program.intervention.get(id) : undefined;
  const warning = program.warning.get(intervention?.warningId ?? (noun === "warning" ? id : ""));
  return !warning || maySeeWarning(program, warning, situation);
}
