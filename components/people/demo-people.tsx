import Link from "next/link";

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly comesFor: string;
}

/** The people of the demo: who they are and what they come for. One click fills the form. */
export function DemoPeople({ people, chosen }: { people: readonly DemoPerson[]; chosen: string }) {
  return (
    <section aria-labelledby="demo-people" className="border-t border-rule pt-5">
      <h2 id="demo-people" className="font-semibold">
        Who do you want to be?
      </h2>
      <p className="mt-1 text-soft">
        This is the demo program Clearwater. Choose a person to fill the form; everybody’s password
        is <strong className="text-ink">clearwater</strong>.
      </p>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {people.map((person) => (
          <li key={person.email}>
            <Link
              href={`/sign-in?as=${encodeURIComponent(person.email)}`}
              scroll={true}
              prefetch={false}
              aria-current={person.email === chosen ? "true" : undefined}
              className="block px-2 py-2.5 no-underline hover:bg-well aria-[current]:bg-well"
            >
              <span className="font-medium">{person.name}</span>
              <span className="ml-2 text-small text-soft">{person.title}</span>
              <span className="block text-soft">{person.comesFor}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
