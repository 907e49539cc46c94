import type { WorkstreamList } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";

/** Streams that were given up; nothing is ever deleted. */
export function DroppedStreams({ list }: { list: WorkstreamList }) {
  if (list.dropped.length === 0) return null;
  return (
    <Section id="dropped" title="Dropped">
      <ul className="space-y-1">
        {list.dropped.map((stream) => (
          <li key={stream.id}>
            <TextLink href={`/programs/${list.slug}/workstreams/${stream.id}`}>
              {stream.id} {stream.name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
