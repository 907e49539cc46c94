"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { FormAnswer } from "#domain";
import { Button, type ButtonSize, type ButtonTone } from "#kit/button";
import { TextAreaField } from "#kit/field";
import { Notice } from "#kit/notice";
import { SubmitButton } from "#kit/submit-button";
import { FindingList } from "./finding-list.tsx";

export type FormAction = (before: FormAnswer, fields: FormData) => Promise<FormAnswer>;

/**
 * The living half of a deed's form. Without JavaScript it posts and the page comes back with the
 * answer; with it, what was typed stays in place until the deed is done.
 */
export function FormOfDeed(props: {
  action: FormAction;
  program: string;
  commandId: string;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  tone: ButtonTone;
  size: ButtonSize;
  done: string;
  inline: boolean;
  label: string;
  /** Said above something that is shown this one time. */
  once?: string;
  /** What to know before sending. */
  beforehand: ReactNode;
  /** Instead of the one button: several that each send their own value. */
  buttons?: ReactNode;
  /** Told each answer once. */
  onAnswer?: (answer: FormAnswer) => void;
  children?: ReactNode;
}) {
  const [answer, send] = useActionState(props.action, { kind: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const below = useId();
  const turn = answer.kind === "idle" ? "" : answer.turn;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, not per render
  useEffect(() => {
    if (!form.current || answer.kind === "idle") return;
    props.onAnswer?.(answer);
    if (answer.kind === "done") form.current.reset();
    markFields(form.current, answer.kind === "invalid" ? answer.fields : {}, below);
    if (answer.kind !== "done" && answer.kind !== "invalid")
      document.getElementById(below)?.focus();
  }, [turn]);

  const sendInPlace = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const fields = new FormData(event.currentTarget, submitter);
    startTransition(() => send(fields));
  };

  return (
    <form
      ref={form}
      action={send}
      onSubmit={sendInPlace}
      aria-label={props.label}
      className="space-y-3"
    >
      <input type="hidden" name="program" value={props.program} />
      <input type="hidden" name="commandId" value={props.commandId} />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={props.inline ? "flex flex-wrap items-end gap-3" : "space-y-3"}>
        {props.children}
        {props.inline ? (props.buttons ?? <Send {...props} />) : null}
      </div>
      {props.beforehand}
      <div
        id={below}
        tabIndex={-1}
        className="outline-none"
        data-answer={answer.kind === "idle" ? undefined : answer.kind}
      >
        <Answer answer={answer} program={props.program} done={props.done} once={props.once} />
      </div>
      {props.inline ? null : (props.buttons ?? <Send {...props} />)}
    </form>
  );
}

function Send({ tone, size, submit }: { tone: ButtonTone; size: ButtonSize; submit: string }) {
  return (
    <SubmitButton tone={tone} size={size}>
      {submit}
    </SubmitButton>
  );
}

function Answer({
  answer,
  program,
  done,
  once = "Shown once, and good for a day. Pass it on in person:",
}: {
  answer: FormAnswer;
  program: string;
  done: string;
  once?: string | undefined;
}) {
  switch (answer.kind) {
    case "idle":
      return null;
    case "done":
      return (
        <Notice tone="done" live title={done}>
          {answer.once ? <OnceOnly text={answer.once} words={once} /> : null}
          <FindingList findings={answer.findings} program={program} brief />
        </Notice>
      );
    case "fault":
      return (
        <Notice tone="stop" live title="Something broke on our side; nothing was half done.">
          What was saved before is safe, and what you typed is still here. Quote reference{" "}
          <strong>{answer.reference}</strong> to your administrator, then send it again.
        </Notice>
      );
    case "invalid":
      return (
        <Notice tone="stop" live title="Some fields need another look.">
          <ul>
            {Object.entries(answer.fields).map(([name, message]) => (
              <li key={name}>{message}</li>
            ))}
          </ul>
          <WithoutScript typed={answer.typed} />
        </Notice>
      );
    case "refused":
      return <Refused answer={answer} program={program} />;
  }
}

/** Shown this one time: it is not kept anywhere. */
function OnceOnly({ text, words }: { text: string; words: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="mb-2">
      <p>
        {words}{" "}
        <code className="block rounded bg-well px-2 py-1 break-all text-ink select-all">
          {text}
        </code>
      </p>
      <Button
        size="small"
        className="mt-2"
        // Where a page may not write the clipboard, a click into the address selects it whole.
        onClick={() => navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      >
        {copied ? "Copied" : "Copy"}
      </Button>
    </div>
  );
}

function Refused({
  answer,
  program,
}: {
  answer: Extract<FormAnswer, { kind: "refused" }>;
  program: string;
}) {
  const blocked = answer.findings.some(
    (line) => line.severity === "BLOCKS" && line.standing === "OPEN",
  );
  return (
    <div className="space-y-3">
      <Notice
        tone={blocked ? "stop" : "warn"}
        live
        title={blocked ? "Not done: a rule stands in the way." : "Look at this before you go on."}
      >
        <FindingList findings={answer.findings} program={program} />
        <WithoutScript typed={answer.typed} />
      </Notice>
      <TakeOver proposal={answer.findings.find((one) => one.proposal !== null)?.proposal ?? null} />
      {blocked ? null : (
        <TextAreaField
          name="acknowledge"
          label="Why do you go on all the same?"
          hint="Kept with your name in the log, and shown where the warning is shown."
          defaultValue={answer.typed.acknowledge?.[0] ?? ""}
          required
        />
      )}
    </div>
  );
}

/** Other words are offered: they go into the note, and the form is sent again with them. */
function TakeOver({ proposal }: { proposal: string | null }) {
  if (proposal === null) return null;
  return (
    <SubmitButton
      name="reworded"
      value="on"
      formNoValidate
      size="small"
      onClick={({ currentTarget }) => {
        const note = currentTarget.form?.elements.namedItem("note");
        if (note instanceof HTMLTextAreaElement) note.value = proposal;
      }}
    >
      Take this wording over
    </SubmitButton>
  );
}

/** Without JavaScript a form comes back empty; what was typed can be copied from here. */
function WithoutScript({ typed }: { typed: Readonly<Record<string, readonly string[]>> }) {
  const kept = Object.entries(typed).filter(
    ([name, values]) => name !== "program" && values.some(Boolean),
  );
  return (
    <noscript>
      <p>What you typed, to copy:</p>
      <dl>
        {kept.map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{values.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </noscript>
  );
}

/** Marks the fields that were named, and brings the first of them into focus. */
function markFields(
  form: HTMLFormElement,
  fields: Readonly<Record<string, string>>,
  describedBy: string,
) {
  let first: HTMLElement | null = null;
  for (const element of form.elements) {
    if (
      !(
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      )
    )
      continue;
    if (element.type === "hidden") continue;
    const wrong = fields[element.name] !== undefined;
    if (wrong) {
      element.setAttribute("aria-invalid", "true");
      element.setAttribute("aria-errormessage", describedBy);
      first ??= element;
    } else {
      element.removeAttribute("aria-invalid");
      element.removeAttribute("aria-errormessage");
    }
  }
  first?.focus();
}
