"use client";

import type { FormEvent, ReactNode, RefObject } from "react";
import {
  Fragment,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import type { CommandName, FormAnswer } from "#domain";
import type { ButtonSize, ButtonTone } from "#kit/button";
import { Refill } from "#kit/fields/refill";
import { SubmitButton } from "#kit/fields/submit-button";
import { Answer } from "./form-answer.tsx";
import { useSendAction } from "./send-action.tsx";
import type { FormAction } from "./send-form.ts";
import { sent } from "./send-form.ts";
import { showAtTop } from "./vanished-answer.ts";

/** What a form is sent with besides its fields: its command's id, and the program's version it was opened at. */
interface Envelope {
  readonly commandId: string;
  readonly openedAt: number | undefined;
}

interface Props {
  command: CommandName;
  program: string;
  commandId: string;
  /** The program's version that the fields show; an edit is merged with what others changed since. */
  openedAt?: number | undefined;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  tone: ButtonTone;
  size: ButtonSize;
  done: string;
  inline: boolean;
  /** The button stays in sight at the foot of the window while the form is longer. */
  inSight?: boolean;
  label: string;
  /** Said above something that is shown this one time. */
  once?: string;
  /** What to know before sending. */
  beforehand: ReactNode;
  /** Instead of the one button: several that each send their own value. */
  buttons?: ReactNode;
  /** What the fields and buttons are about, under the answer. */
  below?: ReactNode;
  /** Called once for each answer. */
  onAnswer?: (answer: FormAnswer) => void;
  children?: ReactNode;
}

/**
 * The living half of a command's form. Without JavaScript it posts and the page comes back with the
 * answer; with it, what was typed stays in place until the command is done.
 */
export function LiveCommandForm(props: Props) {
  const action = useSendAction();
  const [posted, post] = useActionState(action, { kind: "idle" });
  const [own, setOwn] = useState<FormAnswer | null>(null);
  const answer = own ?? posted;
  const form = useRef<HTMLFormElement>(null);
  const below = useId();
  const returned = own === null && "typed" in posted ? posted.typed : null;
  const { envelope, freeze, thaw } = useEnvelope({
    commandId: returned?.commandId?.[0] ?? props.commandId,
    openedAt: numberIn(returned?.openedAt?.[0]) ?? props.openedAt,
  });
  const sendInPlace = useSending(action, props.label, setOwn);

  useOnAnswer(answer, form, below, () => {
    props.onAnswer?.(answer);
    if (answer.kind === "done") thaw();
  });

  return (
    <form
      ref={form}
      action={post}
      onSubmit={sendInPlace}
      onFocus={freeze}
      aria-label={props.label}
      className="space-y-3"
    >
      <HiddenFields {...props} {...envelope} />
      <Refill value={returned}>
        <div className={arranged(props)}>
          <Fragment key={envelope.openedAt}>{props.children}</Fragment>
          {props.inline ? (props.buttons ?? <Send {...props} answer={answer} />) : null}
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
        {props.inline || props.below ? null : (
          <div className={props.inSight ? inSight : undefined}>
            {props.buttons ?? <Send {...props} answer={answer} />}
          </div>
        )}
        {props.below}
      </Refill>
    </form>
  );
}

/** Fields above each other, on one line, or in sight above what they are about. */
function arranged({ inline, below }: Pick<Props, "inline" | "below">): string {
  if (below) return "sticky top-0 z-10 border-b border-rule bg-paper print:hidden";
  return inline ? "flex flex-wrap items-end gap-3" : "space-y-3";
}

const inSight =
  "sticky bottom-0 z-10 flex flex-wrap items-center gap-4 border-t border-rule bg-paper py-2 print:hidden";

/** Once per answer: clears the form that is done, marks the fields that are wrong, brings an answer into focus. */
function useOnAnswer(
  answer: FormAnswer,
  form: RefObject<HTMLFormElement | null>,
  /** The id of the place where the answer is. */
  below: string,
  told: () => void,
): void {
  const turn = answer.kind === "idle" ? "" : answer.turn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, not per render
  useEffect(() => {
    if (!form.current || answer.kind === "idle") return;
    told();
    if (answer.kind === "done") form.current.reset();
    markFields(form.current, answer.kind === "invalid" ? answer.fields : {}, below);
    if (answer.kind !== "done" && answer.kind !== "invalid")
      document.getElementById(below)?.focus();
  }, [turn]);
}

function HiddenFields({ command, program, hidden, commandId, openedAt }: Props & Envelope) {
  return (
    <>
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="program" value={program} />
      <input type="hidden" name="commandId" value={commandId} />
      {openedAt === undefined ? null : <input type="hidden" name="openedAt" value={openedAt} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Send({
  tone,
  size,
  submit,
  answer,
}: Pick<Props, "tone" | "size" | "submit"> & { answer: FormAnswer }) {
  return (
    <SubmitButton tone={tone} size={size}>
      {answer.kind === "fault" ? "Try again" : submit}
    </SubmitButton>
  );
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text === "" ? undefined : Number(text);

/**
 * A form nobody has touched follows its page. From the first touch until it is done it keeps the id and the version it
 * was opened with: sent twice it is done once, and what others change meanwhile is seen as theirs.
 */
function useEnvelope(live: Envelope) {
  const [kept, keep] = useState<Envelope | null>(null);
  const spent = useRef("");
  const envelope = kept ?? live;
  return {
    envelope,
    freeze: () => {
      if (kept === null && live.commandId !== spent.current) keep(live);
    },
    thaw: () => {
      spent.current = envelope.commandId;
      keep(null);
    },
  };
}

/** Sends the form in place. An answer that finds its form gone is shown at the top of the page. */
function useSending(
  action: FormAction,
  label: string,
  setOwn: (answer: FormAnswer) => void,
): (event: FormEvent<HTMLFormElement>) => void {
  const [, start] = useTransition();
  const pending = useRef(false);
  const shown = useRef<FormAnswer>({ kind: "idle" });
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    const { pathname } = window.location;
    return () => {
      gone.current = true;
      // After the frame: by then it is known whether the whole page went, or only the form.
      setTimeout(() => {
        if (gone.current && window.location.pathname === pathname) tellAbove(shown.current, label);
      });
    };
  }, [label]);
  return (event) => {
    event.preventDefault();
    if (pending.current) return;
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const fields = new FormData(event.currentTarget, submitter);
    pending.current = true;
    start(async () => {
      try {
        const given = await sent(action, fields);
        shown.current = given;
        if (gone.current) tellAbove(given, label);
        else startTransition(() => setOwn(given));
      } finally {
        pending.current = false;
      }
    });
  };
}

/** What is done needs no word: the page shows it. */
function tellAbove(answer: FormAnswer, form: string): void {
  if (answer.kind !== "idle" && answer.kind !== "done") showAtTop({ answer, form });
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
    // A combobox has its name on the select behind it.
    const wrong = fields[element.dataset.of ?? element.name] !== undefined;
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
