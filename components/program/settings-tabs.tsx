import { routes } from "#domain";
import { Tabs } from "#kit/tabs";

/** The faces of Settings. */
export function SettingsTabs({
  program,
  current,
}: {
  program: string;
  current: "program" | "numbers" | "templates" | "people" | "rights";
}) {
  const base = routes.settings(program);
  return (
    <Tabs
      label="Settings"
      tabs={[
        { href: base, label: "Program and calendar", current: current === "program" },
        { href: `${base}/numbers`, label: "Numbers", current: current === "numbers" },
        {
          href: routes.gateTemplates(program),
          label: "Gate templates",
          current: current === "templates",
        },
        { href: `${base}/people`, label: "People", current: current === "people" },
        { href: `${base}/rights`, label: "Who may do and see what", current: current === "rights" },
      ]}
    />
  );
}
