import type { SettingLine, SettingNumbers } from "#domain";
import { routes } from "#domain";
import { TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";

/** The numbers of one page, each with its default and the rules that read it. */
export function SettingRows({
  page,
  hrefOf,
}: {
  page: SettingNumbers;
  /** Where a number is opened to be changed. */
  hrefOf: (name: string) => string;
}) {
  return (
    <Table
      caption="Numbers of this program"
      columns={[
        { key: "label", label: "Number" },
        { key: "value", label: "Current value" },
        { key: "usual", label: "Default", numeric: true },
        { key: "rules", label: "Used by" },
      ]}
    >
      {page.numbers.map((line) => (
        <Row key={line.name} id={line.name}>
          <Cell head>
            {line.label}
            {line.help ? <span className="block text-small text-soft">{line.help}</span> : null}
          </Cell>
          <Cell>
            <Value line={line} page={page} href={hrefOf(line.name)} />
          </Cell>
          <Cell numeric>{line.usual}</Cell>
          <Cell>
            {line.ruleIds.map((id) => (
              <TextLink key={id} href={routes.rule(page.slug, id)} className="mr-2">
                {id}
              </TextLink>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Value({ line, page, href }: { line: SettingLine; page: SettingNumbers; href: string }) {
  if (page.opened !== line.name) {
    return (
      <>
        {line.words}
        {line.isOwn ? <span className="text-small text-soft"> (changed)</span> : null}
        {page.changeSetting.open ? (
          <TextLink href={href} className="ml-3 text-small">
            Change<span className="sr-only"> {line.label}</span>
          </TextLink>
        ) : null}
      </>
    );
  }
  return (
    <CommandForm
      command="change-setting"
      program={page.slug}
      openedAt={page.changeSetting.version}
      hidden={{ setting: line.name }}
      submit="Save"
      size="small"
      inline
      label={line.label}
      done="Saved and logged."
    >
      <div className="flex w-44 items-baseline gap-2">
        <TextField
          label={line.unit ? `${line.label}, in ${line.unit}` : line.label}
          hideLabel
          name="value"
          type="number"
          min={line.least}
          max={line.most}
          step={line.isWhole ? 1 : "any"}
          defaultValue={line.value}
        />
        <span className="shrink-0 text-small text-soft">
          {line.unit}
          {line.isOwn ? ", changed" : ""}
        </span>
      </div>
    </CommandForm>
  );
}
