import { fileLimits } from "#domain";
import { FieldRow } from "#kit/fields/field";
import { FileField } from "#kit/fields/file-field";

/** The two ways to a file: choosing one, and on a phone its camera. The server judges what comes. */
export function EvidenceFileFields({ file, photo }: { file: string; photo: string }) {
  const limits = { mostBytes: fileLimits.mostBytes, tooLarge: fileLimits.tooLarge };
  return (
    <FieldRow>
      <FileField
        name={file}
        label="File"
        accept={fileLimits.endings}
        hint={`A document, picture, table, recording or archive, up to ${fileLimits.megabytes} MB.`}
        {...limits}
      />
      <FileField
        name={photo}
        label="Photo"
        accept="image/*"
        capture="environment"
        hint="On a phone, this opens the camera."
        {...limits}
      />
    </FieldRow>
  );
}
