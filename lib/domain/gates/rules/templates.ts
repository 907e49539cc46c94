/** Gate templates: each criterion once, and a template becomes the program's own once. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { TemplateOf } from "../../nouns.ts";
import { missingFrom, ownTemplate, templateCriteria, templateTitle } from "../gate-templates.ts";

export const templateIsOwn = rule<{ of: TemplateOf }>({
  id: "T-320",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A gate template becomes the program's own once, and then is edited.",
  objection: "The template “{title}” is already the program's own.",
  remedy: "Reload the page and edit its criteria.",
  check: (program, { of }) =>
    ownTemplate(program, of).length === 0
      ? []
      : [{ subject: { noun: "facts", id: program.id }, facts: { title: templateTitle(of) } }],
});

export const templateAsksAlready = rule<{ of: TemplateOf; text: string }>({
  id: "T-321",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A gate template asks for each thing once.",
  objection: "The template “{title}” asks for this already: {text}.",
  remedy: "Change the criterion that is there, or ask for something else.",
  check: (program, { of, text }) =>
    missingFrom(program, of, [text]).length === templateCriteria(program, of).length
      ? []
      : [
          {
            subject: { noun: "facts", id: program.id },
            facts: { title: templateTitle(of), text: text.trim() },
          },
        ],
});

export const nothingToTake = rule<{ subject: Ref; of: TemplateOf; texts: readonly string[] }>({
  id: "T-322",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Criteria are taken from a template where it asks for something that is missing.",
  objection: "{id} has every criterion of the template “{title}”.",
  remedy: "You don't need to do anything.",
  check: (program, { subject, of, texts }) =>
    missingFrom(program, of, texts).length > 0
      ? []
      : [{ subject, facts: { id: subject.id, title: templateTitle(of) } }],
});

export const templateRules = [templateIsOwn, templateAsksAlready, nothingToTake];
