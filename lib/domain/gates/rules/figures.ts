/** Criteria that assess themselves: by what, and by nobody's hand. */
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { CriterionFigure } from "../../nouns.ts";
import { wordFor } from "../../vocabulary.ts";
import { figuresAbout } from "../criterion-figures.ts";

/** T-326: a figure that the program holds is not typed. */
export const assessesItself = rule<{ criterionId: string }>({
  id: "T-326",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A criterion that a figure judges is assessed by the figure and never by hand.",
  objection: "{id} is assessed by a figure: {figure}.",
  remedy: "Change what the figure is computed from.",
  check: (program, { criterionId: id }) => {
    const figure = program.criterion.get(id)?.figure;
    if (!figure) return [];
    const facts = { id, figure: wordFor(figure.kind).toLowerCase() };
    return [{ subject: { noun: "criterion", id }, facts }];
  },
});

/** T-327: a figure without what it is about, or without a limit, judges nothing. */
export const figureIncomplete = rule<{ subject: Ref; figure: CriterionFigure | null }>({
  id: "T-327",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A figure that judges a criterion names its use case or its gate, or has a limit between 0 and 100%.",
  objection: "The figure of this criterion can't be used: {why}.",
  remedy: "Choose what the figure is about, or enter its limit in percent.",
  check: (program, { subject, figure }) => {
    if (figure === null) return [];
    const about = figuresAbout[figure.kind];
    const { of, limit } = figure;
    const why = about
      ? of === null || !program[about].has(of)
        ? `it names no ${wordFor(about).toLowerCase()} of this program`
        : subject.noun === "gate" && of === subject.id
          ? "a gate can't be judged by itself"
          : null
      : limit === null || limit < 0 || limit > 100
        ? "its limit is not between 0 and 100%"
        : null;
    return why === null ? [] : [{ subject, facts: { why } }];
  },
});

export const figureRules = [assessesItself, figureIncomplete];
