import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { EnergyPage } from "#components/indicators/energy-body";
import { ClosingHead } from "#components/sprints/closing-head";
import { ClosingPath } from "#components/sprints/closing-path";
import { counted, sprintClosing, sprintIndicators } from "#domain";

type Props = PageProps<"/programs/[program]/sprints/[number]/indicators">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Indicators of sprint ${(await params).number}` };
}

/** What can the organization still give at the end of the sprint? */
export default async function Page({ params }: Props) {
  const { program: slug, number } = await params;
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number)
    ? sprintIndicators(program, Number(number), situation)
    : null;
  if (!view) notFound();
  return (
    <>
      <ClosingHead sprint={view.sprint} title={`Indicators of sprint ${number}`} program={slug}>
        <strong>{missingWords(view.missing)}</strong> A sprint closes with a reading of each
        reservoir.
      </ClosingHead>
      <ClosingPath closing={sprintClosing(program, Number(number), situation)} at="indicators">
        <EnergyPage view={view.energy} members={view.members} program={slug} />
      </ClosingPath>
    </>
  );
}

function missingWords(missing: number | null): string {
  if (missing === null) return "The sprint isn't running yet.";
  if (missing === 0) return "All final readings are recorded.";
  return `${counted(missing, "final reading is", "final readings are")} missing.`;
}
