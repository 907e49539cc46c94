import { routes } from "#domain";
import { TextLink } from "#kit/text-link";

/** "Why?" leads to the rule behind a sentence. Its id is read to those who don't see the sentence, and printed. */
export function RuleLink({
  program,
  ruleId,
  statement,
  className,
}: {
  /** Slug. */
  program: string;
  ruleId: string;
  /** The rule in a sentence, under the pointer. */
  statement?: string;
  className?: string;
}) {
  return (
    <TextLink href={routes.rule(program, ruleId)} {...(className ? { className } : {})}>
      <span className="print:hidden" {...(statement ? { title: statement } : {})}>
        Why?
      </span>
      <span className="sr-only print:not-sr-only"> Rule {ruleId}</span>
    </TextLink>
  );
}
