import type { UseCasePage } from "#domain";
import { routes } from "#domain";
import { Tabs } from "#kit/tabs";

const tabs = ["results", "readiness", "plans"] as const;
type UseCaseTab = (typeof tabs)[number];

/** The tab that an address asks for; the results where it asks for none. */
export const tabNamed = (asked: unknown): UseCaseTab =>
  tabs.find((tab) => tab === asked) ?? "results";

/** The parts of one use case: what it reaches, whether it is ready, what is planned. */
export function UseCaseTabs({ page, tab }: { page: UseCasePage; tab: UseCaseTab }) {
  const here = routes.aiUseCase(page.slug, page.useCase.id);
  const { missing } = page.readiness;
  return (
    <Tabs
      label="Parts of the use case"
      tabs={[
        { href: here, label: "Results and next stage", current: tab === "results" },
        {
          href: `${here}?tab=readiness`,
          label: "Readiness",
          current: tab === "readiness",
          ...(missing.length > 0 ? { count: missing.length } : {}),
        },
        { href: `${here}?tab=plans`, label: "Owners and plans", current: tab === "plans" },
      ]}
    />
  );
}
