import Form from "next/form";
import type { RulePage } from "#domain";
import { routes } from "#domain";
import { Button } from "#kit/button";
import { TextLink } from "#kit/text-link";
import { SubjectFields } from "../shared/subject-fields.tsx";
import { SetAsideForm } from "./override-forms.tsx";

/** For whoever holds a role the rule names; the others read whom to ask. */
export function SetAside({ page, program }: { page: RulePage; program: string }) {
  const { rule, subject, roles } = page;
  if (roles.length === 0) {
    return (
      <p>
        Your roles can't override this rule. Ask:{" "}
        <strong className="font-medium">{rule.overridableBy}</strong>.
      </p>
    );
  }
  if (subject === null) return <AskForWhat page={page} program={program} />;
  if (page.ownsSubject) {
    return (
      <p>
        <Subject page={page} /> is your own work, so someone else must override the rule for it.
      </p>
    );
  }
  return (
    <div className="max-w-2xl space-y-3">
      <p>
        Only for <Subject page={page} />:
      </p>
      <SetAsideForm
        ruleId={rule.id}
        subject={subject}
        aspects={page.aspects}
        roles={roles}
        today={page.today}
        lastDay={page.lastDay}
        program={program}
      />
    </div>
  );
}

function Subject({ page: { subject } }: { page: RulePage }) {
  if (!subject) return null;
  const words = `${subject.id} ${subject.title}`;
  return subject.place ? <TextLink href={subject.place}>{words}</TextLink> : words;
}

/** First the kind, then one of that kind: all kinds in one list would be the whole program. */
function AskForWhat({ page: { rule, choices }, program }: { page: RulePage; program: string }) {
  return (
    <Form
      action={routes.rule(program, rule.id)}
      className="flex max-w-2xl flex-wrap items-end gap-3"
    >
      <SubjectFields
        choices={choices}
        name="about"
        kindLabel="What it applies to"
        nothing="Choose one"
        required
      />
      <Button type="submit">Continue</Button>
    </Form>
  );
}
