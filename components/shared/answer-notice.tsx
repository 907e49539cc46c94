import type { FormAnswer } from "#domain";
import { Notice } from "#kit/notice";

/** Why a form outside programs did not go through, and how to fix it. What went through leads on to another page. */
export function AnswerNotice({
  answer,
  problem,
}: {
  answer: FormAnswer;
  /** Title above what is wrong. */
  problem: string;
}) {
  if (answer.kind === "fault") return <Fault reference={answer.reference} />;
  if (answer.kind !== "invalid") return null;
  return (
    <Notice tone="stop" live title={problem}>
      {Object.entries(answer.fields).map(([name, sentence]) => (
        <p key={name}>{sentence}</p>
      ))}
    </Notice>
  );
}

function Fault({ reference }: { reference: string }) {
  return (
    <Notice tone="stop" live title="Something went wrong on our side. Nothing was changed.">
      Try again. If it happens again, give your administrator the reference{" "}
      <strong>{reference}</strong>.
    </Notice>
  );
}
