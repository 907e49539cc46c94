"use client";

import { useState } from "react";
import type { ConflictLine, FormAnswer, Typed } from "#domain";
import { fieldWords, isEnvelope } from "#domain";
import { Button } from "#kit/button";
import { RadioField, TextAreaField } from "#kit/fields/field";
import { SubmitButton } from "#kit/fields/submit-button";
import { Notice } from "#kit/notice";
import { FindingList } from "./finding-list.tsx";

type AnswerOf<K extends FormAnswer["kind"]> = Extract<FormAnswer, { kind: K }>;

/** What a person is shown after sending a form, inside the form. */
export function Answer({
  answer,
  program,
  done,
  once,
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
      return <Done answer={answer} program={program} done={done} once={once} />;
    case "fault":
      return <Fault answer={answer} />;
    case "invalid":
      return <Invalid answer={answer} />;
    case "conflict":
      return <Conflict answer={answer} />;
    case "refused":
      return <Refused answer={answer} program={program} />;
  }
}

export function Done({
  answer,
  program,
  done,
  once = "Shown only once and valid for one day. Hand it over in person:",
}: {
  answer: AnswerOf<"done">;
  program: string;
  done: string;
  once?: string | undefined;
}) {
  return (
    <Notice tone="done" live title={answer.onceSpent ? onceSpent : done}>
      {answer.repeated && !answer.onceSpent ? (
        <p>This was already saved. Nothing was saved twice.</p>
      ) : null}
      {answer.once ? <OnceOnly text={answer.once} words={once} /> : null}
      <FindingList findings={answer.findings} program={program} brief />
    </Notice>
  );
}

const onceSpent =
  "This was issued before and can't be shown again. Send the form again to issue a new one.";

export function Invalid({ answer }: { answer: AnswerOf<"invalid"> }) {
  return (
    <Notice tone="stop" live title="Some fields need another look.">
      <ul>
        {Object.entries(answer.fields).map(([name, message]) => (
          <li key={name}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The button of the form sends the same command again; one that was saved after all is done once. */
export function Fault({ answer }: { answer: AnswerOf<"fault"> }) {
  const title = answer.unavailable
    ? "We couldn't save this: the database cannot be reached."
    : "Something went wrong on our side. Nothing was saved.";
  return (
    <Notice tone="stop" live title={title}>
      What you typed is still here. Try again; it will be saved only once.
      {answer.reference === "" ? null : (
        <>
          {" "}
          If it happens again, give your administrator the reference{" "}
          <strong>{answer.reference}</strong>.
        </>
      )}
    </Notice>
  );
}

/** Both values of each field that two people changed, to choose from. */
function Conflict({ answer }: { answer: AnswerOf<"conflict"> }) {
  return (
    <div className="space-y-3">
      <Notice
        tone="warn"
        live
        title="Not saved. Someone else changed the same fields while you had this form open."
      >
        Choose which values to keep, then save again. Everything else you typed is kept.
      </Notice>
      <input type="hidden" name="askedAt" value={answer.version} />
      {answer.conflicts.map((conflict) => (
        <ChooseValue key={conflict.field} conflict={conflict} />
      ))}
    </div>
  );
}

function ChooseValue({ conflict }: { conflict: ConflictLine }) {
  return (
    <div>
      <RadioField
        name={`choose:${conflict.field}`}
        legend={conflict.sentence}
        required
        choices={[
          { value: "theirs", label: `Keep theirs: ${conflict.theirs}` },
          { value: "mine", label: `Use mine: ${conflict.mine}` },
        ]}
      />
    </div>
  );
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

const isBlocked = (answer: AnswerOf<"refused">): boolean =>
  answer.findings.some((line) => line.severity === "BLOCKS" && line.standing === "OPEN");

/** Once asked for, the reason stays with what was typed, also while it is too short itself (T-05). */
const asksForReason = (answer: AnswerOf<"refused">): boolean =>
  !isBlocked(answer) || answer.typed.acknowledge !== undefined;

export function RefusedNotice({
  answer,
  program,
}: {
  answer: AnswerOf<"refused">;
  program: string;
}) {
  const blocked = isBlocked(answer);
  return (
    <Notice
      tone={blocked ? "stop" : "warn"}
      live
      title={
        blocked ? "Not saved. A rule blocks this." : "Check these warnings before you continue."
      }
    >
      <FindingList findings={answer.findings} program={program} />
    </Notice>
  );
}

function Refused({ answer, program }: { answer: AnswerOf<"refused">; program: string }) {
  return (
    <div className="space-y-3">
      <RefusedNotice answer={answer} program={program} />
      <TakeOver proposal={answer.findings.find((one) => one.proposal !== null)?.proposal ?? null} />
      {asksForReason(answer) ? (
        <TextAreaField
          name="acknowledge"
          label="Reason for continuing"
          hint="Only needed if you keep it as it is. At least 20 characters. Saved with your name in the log."
          defaultValue={answer.typed.acknowledge?.[0] ?? ""}
          // Correcting what was warned about needs no reason.
          oneOfSome
        />
      ) : null}
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
      Use this wording
    </SubmitButton>
  );
}

/** What was typed, to read and to copy. */
export function TypedList({ typed }: { typed: Typed }) {
  const kept = Object.entries(typed).filter(
    ([name, values]) => !isEnvelope(name) && values.some((value) => value !== ""),
  );
  if (kept.length === 0) return null;
  return (
    <>
      <p className="mt-2">What you typed:</p>
      <dl className="mt-1 space-y-1">
        {kept.map(([name, values]) => (
          <div key={name}>
            <dt className="text-small text-soft">{fieldWords(name)}</dt>
            <dd className="break-words whitespace-pre-wrap text-ink">{values.join("\n")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
