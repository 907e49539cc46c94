import type { PeoplePage } from "#domain";
import { Section } from "#kit/section";
import { Day } from "../shared/day.tsx";
import { Holds } from "./people-list.tsx";

/** Who left, and what still bears their name. */
export function PeopleLeft({ page }: { page: PeoplePage }) {
  if (page.left.length === 0) return null;
  return (
    <Section id="left" title="Left the program">
      <ul className="space-y-3">
        {page.left.map((member) => (
          <li key={member.id}>
            <span className="font-medium">{member.name}</span>{" "}
            <span className="text-soft">{member.email}</span>
            {member.leftDay ? (
              <span className="text-soft">
                , <Day day={member.leftDay} year />
              </span>
            ) : null}
            {member.account.known && !member.account.active ? (
              <span className="text-soft">, account closed</span>
            ) : null}
            {member.holds.length > 0 ? <Holds member={member} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
