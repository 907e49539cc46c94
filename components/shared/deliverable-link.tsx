import type { DeliverableRow } from "#domain";
import { routes } from "#domain";
import { TextLink } from "#kit/text-link";

/** Id and title of a deliverable, at the head of its row. */
export function DeliverableLink({
  row: { id, title, workstreamId },
  program,
}: {
  row: Pick<DeliverableRow, "id" | "title" | "workstreamId">;
  program: string;
}) {
  return (
    <TextLink quiet className="font-medium" href={routes.deliverable(program, workstreamId, id)}>
      {id} {title}
    </TextLink>
  );
}
