import type { OutcomeList, OutcomeRow, PartLine } from "#domain";
import { routes, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField } from "#kit/fields/field";
import { ManyField } from "#kit/fields/many-field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Sentence } from "../shared/day.tsx";
import { recordChoices } from "../shared/record-choices.ts";
import { StateBadge } from "../shared/state-badge.tsx";
import { PartBadge } from "./outcome-look.tsx";

/** The four parts side by side: what will be true, what delivers it, what keeps it. */
export function OutcomeParts({ list, outcome }: { list: OutcomeList; outcome: OutcomeRow }) {
  return (
    <ul className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 lg:[&>*+*]:border-l lg:[&>*+*]:border-rule lg:[&>*+*]:pl-6">
      {outcome.parts.map((part) => (
        <li key={part.pillar} className="min-w-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{wordFor(part.pillar)}</span>
            <PartBadge
              standing={part.standing}
              begun={part.deliverables.some(({ state }) => state !== "PROPOSED")}
            />
          </p>
          <p className="mt-1">
            {part.statement || <span className="text-soft">Not described yet.</span>}
          </p>
          {part.why ? (
            <p className="mt-1 text-small text-soft">
              {part.lags ? <strong className="text-ink">Lags: </strong> : null}
              <Sentence text={part.why} />.
              {part.expectedDay ? (
                <>
                  {" "}
                  Expected <Day day={part.expectedDay} />.
                </>
              ) : null}
            </p>
          ) : null}
          {part.excuse ? (
            <p className="mt-1 text-small whitespace-pre-line text-soft">{part.excuse}</p>
          ) : null}
          <Standing part={part} />
          <Shaping list={list} outcomeId={outcome.id} part={part} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ part }: { part: PartLine }) {
  if (part.deliverables.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1 text-small">
      {part.deliverables.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-2">
          {one.href ? (
            <TextLink href={one.href} quiet>
              {one.id} {one.title}
            </TextLink>
          ) : (
            <span>
              {one.id} {one.title}
            </span>
          )}
          <StateBadge state={one.state} />
        </li>
      ))}
    </ul>
  );
}

function Shaping({
  list,
  outcomeId,
  part,
}: {
  list: OutcomeList;
  outcomeId: string;
  part: PartLine;
}) {
  if (!part.partId) return null;
  const program = list.slug;
  const hidden = { partId: part.partId };
  const name = `${wordFor(part.pillar)} of ${outcomeId}`;
  return (
    <div className="mt-2 text-small print:hidden">
      <EditPart list={list} part={part} name={name} />
      {part.excuseOffer ? (
        <Disclosure
          summary={
            <span>
              Not required<span className="sr-only">: the part {name}</span>…
            </span>
          }
        >
          <CommandForm
            program={program}
            offer={part.excuseOffer}
            hidden={hidden}
            submit="Mark as not required"
            size="small"
            label={`Mark the part ${name} as not required`}
            done="Saved. It counts once both the EATP and the business owner have confirmed it."
          >
            <TextAreaField label="Why it is not required" name="reason" required rows={3} />
          </CommandForm>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** A link until it is asked for: its list of deliverables is longer than the page. */
function EditPart({ list, part, name }: { list: OutcomeList; part: PartLine; name: string }) {
  const { partId, edit, deliverables } = part;
  if (partId === null || edit === null) return null;
  const words = (
    <>
      Edit<span className="sr-only"> the part {name}</span>
    </>
  );
  if (list.opened?.kind !== "part" || list.opened.partId !== partId)
    return (
      <p className="mb-1.5">
        <TextLink href={`${routes.outcomes(list.slug)}?part=${partId}#part-${partId}`}>
          {words}
        </TextLink>
      </p>
    );
  return (
    <div id={`part-${partId}`}>
      <Disclosure summary={<span>{words}</span>} open>
        <CommandForm
          program={list.slug}
          offer={edit}
          hidden={{ partId }}
          submit="Save part"
          size="small"
          label={`Edit the part ${name}`}
        >
          <TextAreaField
            label="What will be true"
            name="statement"
            defaultValue={part.statement}
            rows={3}
          />
          <ManyField
            label="Deliverables that cover it"
            name="deliverableIds"
            choices={recordChoices(list.choices.deliverables)}
            defaultValue={deliverables.map(({ id }) => id)}
            stored={recordChoices(deliverables)}
          />
        </CommandForm>
      </Disclosure>
    </div>
  );
}
