import type { ProgramMenu } from "#domain";
import { MoreSections } from "./more-sections.tsx";
import { SectionLink } from "./section-link.tsx";

/** The sections of a program: what the reader works with in sight, the rest under More. */
export function Sections({
  menu: { inSight, more },
  label,
  wide,
}: {
  menu: ProgramMenu;
  label: string;
  wide?: boolean;
}) {
  return (
    <nav aria-label={label} className="flex flex-col gap-3.5">
      <ul className={wide ? "grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3" : undefined}>
        {inSight.map((section) => (
          <li key={section.href}>
            <SectionLink section={section} />
          </li>
        ))}
      </ul>
      <MoreSections hrefs={more.flatMap(({ entries }) => entries.map(({ href }) => href))}>
        <div className={wide ? "grid grid-cols-2 gap-6 sm:grid-cols-5" : "flex flex-col gap-3"}>
          {more.map(({ title, entries }) => (
            <div key={title}>
              <p className="px-2 pb-0.5 text-small text-soft">{title}</p>
              <ul>
                {entries.map((section) => (
                  <li key={section.href}>
                    <SectionLink section={section} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </MoreSections>
    </nav>
  );
}
