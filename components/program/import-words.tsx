import { Disclosure } from "#kit/disclosure";

/** What can be brought in, and how to get it out of the other tool. */
export function ImportWords() {
  return (
    <div className="mt-8 max-w-3xl space-y-1">
      <Disclosure summary="From Microsoft Project">
        <p className="text-soft">
          File, Save as, “XML format (*.xml)”. Activities, all four kinds of links with their lag,
          resources and the calendar come over. Summaries become workstreams where you say so.
        </p>
      </Disclosure>
      <Disclosure summary="From Jira or a spreadsheet">
        <p className="text-soft">
          Export as CSV, with commas or semicolons, in UTF-8. Columns are recognized by heading or
          content; on the dry run you can say otherwise. Headings that occur several times, as Jira
          writes them, are read as lists.
        </p>
      </Disclosure>
      <Disclosure summary="What never comes over">
        <p className="text-soft">
          Percent complete (a claim without evidence: deliverables begin as proposed), costs,
          baselines and assignment units. Whatever else is left out is listed row by row, with the
          reason, and can be downloaded.
        </p>
      </Disclosure>
    </div>
  );
}
