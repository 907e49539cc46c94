import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import type { AvailabilityLine, CommandName } from "#domain";
import { limitsOfCommand } from "#domain";
import type { ButtonSize, ButtonTone } from "#kit/button";
import { Button } from "#kit/button";
import { WithLimits } from "#kit/fields/field-limits";
import { FindingList } from "./finding-list.tsx";
import { formKey } from "./form-key.ts";
import { LiveCommandForm } from "./form-of-command.tsx";

/** What a form asks to be done: the command that was offered, or one named here. */
type Requested =
  | { offer: AvailabilityLine; command?: never }
  | { offer?: AvailabilityLine | undefined; command: CommandName };

interface Props {
  /** Slug of the program. */
  program: string;
  /** The program's version that the fields show, where no offer says it. */
  openedAt?: number | undefined;
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  /** What to say when it is done. */
  done?: string;
  /** What to say above something that is shown this one time. */
  once?: string;
  /** Fields and button on one line. */
  inline?: boolean;
  /** Name of the form for those who cannot see where it is. */
  label?: string;
  /** Instead of the one button: several that each send their own value. */
  buttons?: ReactNode;
  /** What the fields and buttons are about, under the answer. Fields and buttons then stay in sight above it. */
  below?: ReactNode;
  children?: ReactNode;
}

/**
 * A form for one command. Open: fields, what to know beforehand, and the button. Closed: the button
 * stays in sight, disabled, with the rule, the reason, and who may override it.
 */
export function CommandForm({
  program,
  command,
  offer,
  openedAt,
  hidden = {},
  submit,
  tone = "plain",
  size = "base",
  done = "Saved.",
  once,
  inline = false,
  label = submit,
  buttons,
  below,
  children,
}: Requested & Props) {
  if (offer && !offer.open)
    return <Closed offer={offer} submit={submit} size={size} program={program} />;
  const name = command ?? offer.command;
  return (
    <LiveCommandForm
      key={formKey(name, hidden)}
      command={name}
      program={program}
      commandId={randomUUID()}
      openedAt={openedAt ?? offer?.version}
      {...{ hidden, submit, tone, size, done, inline, label, buttons, below }}
      {...(once ? { once } : {})}
      beforehand={
        offer?.findings.length ? <FindingList findings={offer.findings} program={program} /> : null
      }
    >
      <WithLimits of={limitsOfCommand(name)}>{children}</WithLimits>
    </LiveCommandForm>
  );
}

/** The button that cannot be pressed, and the rules that block it. */
function Closed({
  offer,
  submit,
  size,
  program,
}: Pick<Props, "submit" | "program"> & { offer: AvailabilityLine; size: ButtonSize }) {
  // Not counted by React: the frame's own form outlives the page's, and counts would meet.
  const reasons = `why-${randomUUID()}`;
  return (
    <div className="space-y-2">
      <Button blockedBy={reasons} size={size}>
        {submit}
      </Button>
      <div id={reasons}>
        <FindingList findings={offer.findings} program={program} />
      </div>
    </div>
  );
}
