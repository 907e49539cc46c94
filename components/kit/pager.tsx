import { LinkButton } from "./link-button.tsx";

/** Older and newer pages of a long record. A side that does not exist is left out. */
export function Pager({
  label,
  newer,
  older,
}: {
  label: string;
  newer?: string | undefined;
  older?: string | undefined;
}) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="mt-6 flex gap-2 print:hidden">
      {newer ? (
        <LinkButton href={newer} size="small">
          Newer
        </LinkButton>
      ) : null}
      {older ? (
        <LinkButton href={older} size="small">
          Older
        </LinkButton>
      ) : null}
    </nav>
  );
}
