/** A file that came with a form, as the server found it. Its bytes stay with the server. */
import { z } from "zod";

const uploadedFile = z
  .object({
    /** Under which its bytes are kept, once a command is done that names it. */
    id: z.string(),
    /** As the sender's machine calls it: anybody's text. */
    name: z.string(),
    bytes: z.number(),
    /** In hexadecimal. */
    sha256: z.string(),
    /** What its first bytes say it is; null where they say nothing that is known. */
    type: z.string().nullable(),
    /** It was longer than any file may be; the rest was not kept. */
    cut: z.boolean(),
  })
  .readonly();

export type UploadedFile = z.infer<typeof uploadedFile>;

/** The file of a field; null where none was chosen, and for whatever else is posted under its name. */
export const optionalFile = () =>
  z
    .unknown()
    .optional()
    .transform((sent): UploadedFile | null => uploadedFile.safeParse(sent).data ?? null);
