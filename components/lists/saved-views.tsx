import type { ListName, ViewTab, ViewTabs } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { RadioField, TextField } from "#kit/fields/field";
import { Tabs } from "#kit/tabs";
import { CommandForm } from "../shared/command-form.tsx";

/** The saved views of a list: everything first, then those of the program, then one's own. */
export function SavedViews({
  views,
  all,
  query,
  hrefOf,
}: Pick<ViewTabs, "views"> & {
  /** What the unfiltered list is called. */
  all: string;
  query: string;
  hrefOf: (query: string) => string;
}) {
  if (views.length === 0) return null;
  return (
    <Tabs
      label="Views"
      tabs={[
        { href: hrefOf(""), label: all, current: query === "" },
        ...views.map((view) => ({
          href: hrefOf(view.query),
          label: view.shared ? view.name : `${view.name} (only you)`,
          current: view.current,
        })),
      ]}
    />
  );
}

/** Keeps what is shown under a name, or changes the saved view that is shown. */
export function ViewForms({
  program,
  list,
  query,
  tabs: { views, maySave, mayShare },
}: {
  program: string;
  list: ListName;
  query: string;
  tabs: ViewTabs;
}) {
  const shown = views.filter(({ current }) => current);
  if (shown.length === 0)
    return maySave && query !== "" ? (
      <SaveView program={program} list={list} query={query} mayShare={mayShare} />
    ) : null;
  return shown
    .filter(({ mayRename, mayDrop }) => mayRename || mayDrop)
    .map((view) => <ChangeView key={view.id} program={program} view={view} />);
}

function SaveView({
  program,
  list,
  query,
  mayShare,
}: {
  program: string;
  list: ListName;
  query: string;
  mayShare: boolean;
}) {
  return (
    <Disclosure summary="Save this view">
      <div className="max-w-md">
        <CommandForm
          program={program}
          command="save-view"
          hidden={{ list, query, ...(mayShare ? {} : { scope: "MINE" }) }}
          submit="Save view"
        >
          <TextField name="name" label="Name" />
          {mayShare ? (
            <RadioField
              name="scope"
              legend="Who it is for"
              defaultValue="MINE"
              choices={[
                { value: "MINE", label: "Only me" },
                { value: "PROGRAM", label: "Everyone in the program" },
              ]}
            />
          ) : null}
        </CommandForm>
      </div>
    </Disclosure>
  );
}

function ChangeView({ program, view }: { program: string; view: ViewTab }) {
  const hidden = { savedViewId: view.id };
  return (
    <Disclosure summary="Change this view">
      <div className="max-w-md space-y-3">
        {view.mayRename ? (
          <CommandForm
            program={program}
            command="rename-view"
            hidden={hidden}
            submit="Rename view"
            inline
          >
            <TextField name="name" label="Name" defaultValue={view.name} />
          </CommandForm>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {view.mayShare ? (
            <CommandForm
              program={program}
              command="share-view"
              hidden={hidden}
              submit="Share with the program"
              size="small"
            />
          ) : null}
          {view.mayDrop ? (
            <CommandForm
              program={program}
              command="drop-view"
              hidden={hidden}
              submit="Remove view"
              size="small"
              tone="danger"
            />
          ) : null}
        </div>
      </div>
    </Disclosure>
  );
}
