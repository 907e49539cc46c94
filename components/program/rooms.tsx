import Link from "next/link";

export interface Room {
  readonly href: string;
  readonly label: string;
  /** How many things in there wait for the reader; left out when none. */
  readonly waiting?: number;
}

export interface RoomGroup {
  /** Now, Plan, Assure, Report; left out for the group at the bottom. */
  readonly title?: string;
  readonly rooms: readonly Room[];
}

/** The rooms of a program by what one is up to: now, planning, assuring, reporting. */
export function Rooms({
  groups,
  current,
  label,
  wide,
}: {
  groups: readonly RoomGroup[];
  current: string;
  label: string;
  wide?: boolean;
}) {
  return (
    <nav
      aria-label={label}
      className={wide ? "grid grid-cols-2 gap-6 sm:grid-cols-5" : "flex flex-1 flex-col gap-5"}
    >
      {groups.map((group) => (
        <div key={group.title ?? "more"} className={group.title || wide ? undefined : "mt-auto"}>
          {group.title ? <p className="px-2 pb-0.5 text-small text-soft">{group.title}</p> : null}
          <ul>
            {group.rooms.map((room) => (
              <li key={room.href}>
                <RoomLink room={room} here={room.href === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function RoomLink({ room, here }: { room: Room; here: boolean }) {
  return (
    <Link
      href={room.href}
      prefetch={false}
      aria-current={here ? "page" : undefined}
      className={`relative flex items-baseline justify-between rounded px-2 py-1 no-underline before:absolute before:inset-y-1 before:left-[-1rem] before:w-0.5 ${
        here ? "font-semibold text-ink before:bg-ink" : "text-soft hover:bg-well hover:text-ink"
      }`}
    >
      {room.label}
      {room.waiting ? (
        <span className="text-small font-medium text-ink">
          {room.waiting}
          <span className="sr-only"> waiting</span>
        </span>
      ) : null}
    </Link>
  );
}
