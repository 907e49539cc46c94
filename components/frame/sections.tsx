import type { Section } from "./section-link.tsx";
import { SectionLink } from "./section-link.tsx";

export interface RoomGroup {
  /** Now, Plan, Assure, Report; left out for the group at the bottom. */
  readonly title?: string;
  readonly rooms: readonly Section[];
}

/** The rooms of a program by what one is up to: now, planning, assuring, reporting. */
export function Sections({
  groups,
  label,
  wide,
}: {
  groups: readonly RoomGroup[];
  label: string;
  wide?: boolean;
}) {
  return (
    <nav
      aria-label={label}
      className={wide ? "grid grid-cols-2 gap-6 sm:grid-cols-5" : "flex flex-1 flex-col gap-3.5"}
    >
      {groups.map((group) => (
        <div key={group.title ?? "more"} className={group.title || wide ? undefined : "mt-auto"}>
          {group.title ? <p className="px-2 pb-0.5 text-small text-soft">{group.title}</p> : null}
          <ul>
            {group.rooms.map((room) => (
              <li key={room.href}>
                <SectionLink room={room} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
