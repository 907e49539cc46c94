"use client";

import type { FormEvent } from "react";
import { useState } from "react";
import { routes } from "#domain";
import { Button } from "#kit/button";
import { Progress } from "#kit/charts/progress";
import { TextField } from "#kit/fields/field";
import { Notice } from "#kit/notice";

const megabyte = 1024 * 1024;
const most = 20 * megabyte;

const tooLargeWords = ({ size }: File): string =>
  `The file is ${(size / megabyte).toFixed(1)} MB. At most 20 MB can be read. Leave out finished work, or split the plan and import the parts.`;

/** Sends a file and shows how far it is; without JavaScript the form posts as forms do. */
export function PlanUpload() {
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get("plan");
    const tooLarge = file instanceof File && file.size > most ? tooLargeWords(file) : null;
    setProblem(tooLarge);
    if (tooLarge) return;
    setSent(0);
    upload(fields, setSent, (sentence) => {
      setSent(null);
      setProblem(sentence);
    });
  };

  return (
    <form
      action={routes.importUpload}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="max-w-xl space-y-4"
    >
      <TextField
        label="Plan"
        name="plan"
        type="file"
        required
        accept=".xml,.csv,.txt,text/csv,text/xml,application/xml"
        hint="Microsoft Project XML or CSV, up to 20 MB. Kept for one day. Only you can see it."
      />
      {problem ? <Notice tone="stop" live title={problem} /> : null}
      {sent === null ? null : (
        <div>
          <Progress label="Sending the file" value={sent} max={100} />
          <p className="mt-1 text-small text-soft">Sending, {sent}%</p>
        </div>
      )}
      <Button type="submit" tone="primary" disabled={sent !== null}>
        Dry run
      </Button>
    </form>
  );
}

/** Sends a plan and goes where the server says; it reports how many percent are sent, and the sentence if it fails. */
function upload(
  fields: FormData,
  progressed: (percent: number) => void,
  failed: (sentence: string) => void,
): void {
  const request = new XMLHttpRequest();
  request.open("POST", routes.importUpload);
  request.setRequestHeader("accept", "application/json");
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => progressed(Math.round((loaded / total) * 100));
  request.onerror = () =>
    failed("The connection was lost and nothing was saved. Send the file again.");
  request.onload = () => {
    const answer: { location?: string; sentence?: string } | null = request.response;
    if (answer?.location) window.location.assign(answer.location);
    else failed(answer?.sentence ?? "The server couldn't receive the file. Send it again.");
  };
  request.send(fields);
}
