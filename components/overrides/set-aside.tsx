import Form from "next/form";
import type { RulePage } from "#domain";
import { Button } from "#kit/button";
import { TextField } from "#kit/field";
import { TextLink } from "#kit/text-link";
import { SetAsideForm } from "./override-forms.tsx";

/** For whoever holds a role the rule names; the others read whom to ask. */
export function SetAside({ page, program }: { page: RulePage; program: string }) {
  const { rule, subject, roles } = page;
  if (roles.length === 0) {
    return (
      <p>
        You hold no role that may. Ask:{" "}
        <strong className="font-medium">{rule.overridableBy}</strong>.
      </p>
    );
  }
  if (subject === null) return <AskForWhat rule={rule.id} program={program} />;
  if (page.ownsSubject) {
    return (
      <p>
        <Subject page={page} /> is your own work, so somebody else must override the rule for it
        (I-44).
      </p>
    );
  }
  return (
    <div className="max-w-2xl space-y-3">
      <p>
        For <Subject page={page} />, and for nothing else:
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

function AskForWhat({ rule, program }: { rule: string; program: string }) {
  return (
    <Form
      action={`/programs/${program}/rulebook/${rule}`}
      className="flex max-w-md flex-wrap items-end gap-3"
    >
      <TextField
        name="about"
        label="For what"
        hint="By id: DL15, CR-40, G-7."
        required
        maxLength={60}
      />
      <Button type="submit">Go on</Button>
    </Form>
  );
}
