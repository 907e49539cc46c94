import type { ActivityQuestion, Program } from "#domain";
import { placeOfList, routes } from "#domain";
import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";
import { IgnoredPart } from "../lists/list-filter.tsx";
import { SavedViews, ViewForms } from "../lists/saved-views.tsx";
import { SubjectFields } from "../shared/subject-fields.tsx";

/** Whose changes, to what, in which days; and the saved views of the log. */
export function ActivityFilter({
  program: { facts, member },
  who,
  question: { about, since, until, ignored, query, tabs },
}: {
  program: Pick<Program, "facts" | "member">;
  who: string | undefined;
  question: ActivityQuestion;
}) {
  const { slug } = facts;
  return (
    <>
      <SavedViews
        views={tabs.views}
        all="All changes"
        query={query}
        hrefOf={(asked) => routes.place(slug, placeOfList("activity", asked))}
      />
      <form method="get" className="mb-2 flex flex-wrap items-end gap-3 print:hidden">
        <div className="w-56">
          <SelectField
            label="By"
            name="who"
            required
            defaultValue={who ?? "all"}
            choices={[
              { value: "all", label: "Everybody" },
              ...[...member.values()].map(({ personId, name }) => ({
                value: personId,
                label: name,
              })),
            ]}
          />
        </div>
        <SubjectFields choices={about} name="subject" kindLabel="About" nothing="Everything" />
        <TextField label="From" name="since" type="date" defaultValue={since ?? ""} oneOfSome />
        <TextField label="Up to" name="until" type="date" defaultValue={until ?? ""} oneOfSome />
        <Button type="submit">Show</Button>
      </form>
      <IgnoredPart ignored={ignored} />
      <div className="mb-4 text-small print:hidden">
        <ViewForms program={slug} list="activity" query={query} tabs={tabs} />
      </div>
    </>
  );
}
