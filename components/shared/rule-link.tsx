import { routes } from "#domain";
import { TextLink } from "#kit/text-link";

/** "Why?" leads to the rule behind a sentence; its id is said to those who do not see which sentence. */
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
      {statement ? <span title={statement}>Why?</span> : "Why?"}
      <span className="sr-only"> Rule {ruleId}</span>
    </TextLink>
  );
}
