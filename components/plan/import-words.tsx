import { Disclosure } from "#kit/disclosure";

/** What can be brought in, and how to get it out of the other tool. */
export function ImportWords() {
  return (
    <div className="mt-8 max-w-3xl space-y-1">
      <Disclosure summary="From Microsoft Project">
        <p className="text-soft">
          Choose File, Save as, “XML format (*.xml)”. Activities, all four types of links with their
          lag, resources and the calendar are imported. Summaries become workstreams if you choose
          that.
        </p>
      </Disclosure>
      <Disclosure summary="From Jira, monday.com, Smartsheet, GanttProject or a spreadsheet">
        <p className="text-soft">
          Export as CSV. Columns are recognized by heading or by their cells, and you can change how
          each one is read on the dry run. Lines above the headings, titles between rows and
          headings that occur several times are understood. If dates or predecessors can be read in
          two ways, you are asked.
        </p>
      </Disclosure>
      <Disclosure summary="What is never imported">
        <p className="text-soft">
          Percent complete (a claim without evidence: deliverables start as proposed), costs,
          baselines and assignment units. Whatever else is left out is listed row by row with the
          reason. You can download the list.
        </p>
      </Disclosure>
    </div>
  );
}
