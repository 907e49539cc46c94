import type { Metadata } from "next";
import { ask } from "#ask";
import { SeveralDeliverables } from "#components/deliverables/several-deliverables";
import { ListView } from "#components/lists/list-view";
import { deliverableList, severalOffers } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Deliverables" };

/** All deliverables of the program: which, whose, where they stand, when they are due. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/deliverables">) {
  const { program, situation } = await ask((await params).program);
  const list = deliverableList.page(program, await searchParams, situation);
  const offers = severalOffers(
    program,
    list.rows.map(({ id }) => id),
    situation,
  );
  const common = {
    list,
    program: program.facts.slug,
  };
  return (
    <>
      <PageHead
        title="Deliverables"
        answer={<p>Every deliverable of the program, whichever stream it belongs to.</p>}
      />
      <ListView
        {...common}
        around={
          offers
            ? (hrefOf) => <SeveralDeliverables {...common} offers={offers} hrefOf={hrefOf} />
            : undefined
        }
      />
    </>
  );
}
