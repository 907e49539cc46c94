import type { WorkstreamList } from "#domain";
import { Section } from "#kit/section";
import { DroppedList } from "../deliverables/bring-back.tsx";

/** Streams that were dropped; nothing is ever deleted. */
export function DroppedStreams({ list }: { list: WorkstreamList }) {
  if (list.dropped.length === 0) return null;
  return (
    <Section id="dropped" title="Dropped workstreams">
      <DroppedList lines={list.dropped} zone={list.zone} program={list.slug} field="workstreamId" />
    </Section>
  );
}
