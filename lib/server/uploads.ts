/** The files of a form, which the HTTP server took out of it (start/uploads.mjs). */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { UploadedFile } from "#domain";
import { sampleBytes, sniffedType } from "./sniffed-type.ts";

interface Taken {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly cut: boolean;
}

/** Kept on globalThis by the HTTP server, which is outside the bundles. */
const held: typeof globalThis & { throughlineUploads?: ReadonlyMap<string, Taken> } = globalThis;

/** A file of a form, on the disk for as long as its request lasts. */
export interface Upload {
  readonly file: UploadedFile;
  read(): AsyncIterable<Uint8Array>;
}

/** Field → its file. */
export type Uploads = ReadonlyMap<string, Upload>;

export const noUploads: Uploads = new Map();

/** Whether a text stands in a form in the place of a file. */
export const isTicket = (text: string): boolean => /^upload:[\w-]{32}$/.test(text);

/** The files that came with a form. */
export async function uploadsIn(form: FormData): Promise<Uploads> {
  const uploads = new Map<string, Upload>();
  for (const [field, value] of form) {
    const taken = typeof value === "string" ? held.throughlineUploads?.get(value) : undefined;
    if (taken) uploads.set(field, await uploadOf(taken));
  }
  return uploads;
}

async function uploadOf({ path, ...found }: Taken): Promise<Upload> {
  const sample = await firstBytesOf(path);
  const type = await sniffedType(sample, { whole: sample.length === found.bytes });
  return {
    file: { id: crypto.randomUUID(), ...found, type },
    read: () => createReadStream(path),
  };
}

async function firstBytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
