/**
 * Who may import whom: the table of the README, one rule per row. Each row names all it may see; whatever else it
 * imports from our own folders is a violation. Imports of types count.
 */
const test = "\\.test\\.tsx?$|\\.fixture\\.ts$";

/** The folders, from the most particular to the most general; a file belongs to the first that matches. */
const folders = {
  domainDoor: "^lib/domain/index\\.ts$",
  domain: "^lib/domain/",
  forecastDoor: "^lib/forecast/index\\.ts$",
  forecast: "^lib/forecast/",
  interchange: "^lib/interchange/",
  ask: "^lib/server/ask\\.ts$",
  act: "^lib/server/act[a-z-]*\\.ts$",
  doors: "^lib/server/(ask|act[a-z-]*|tick|session|single-sign-on|health)\\.ts$",
  store: "^lib/server/store/",
  prisma: "^prisma/",
  kit: "^components/kit/",
  components: "^components/(?!kit/)",
};
const own = "^(app|components|lib|prisma|tests)/";
const prismaPackages = "node_modules/(@prisma|prisma|pg|@electric-sql|pglite-prisma-adapter)/";

/** Inside the domain: computations ← rules ← commands ← views, across all subjects. */
const domainLayers = {
  engine: "^lib/domain/(engine|calendar)/",
  rules: "^lib/domain/[a-z-]+/rules(/|\\.ts$)|^lib/domain/engine/[a-z]+-rules\\.ts$",
  commands: "^lib/domain/[a-z-]+/commands/",
  views: "^lib/domain/[a-z-]+/views/",
  subjects: "^lib/domain/(?!engine/|calendar/)[a-z-]+/",
};

/** Nothing of a layer sees what is above it. */
const below = (layer, from, fromNot, above) => ({
  name: `domain-${layer}-see-nothing-above`,
  severity: "error",
  comment: "computations ← rules ← commands ← views",
  from: { path: from, pathNot: [test, ...fromNot] },
  to: { path: above },
});

/** From these files, of our own code, only what one of `to` matches. */
const only = (name, from, fromNot, to) => ({
  name,
  severity: "error",
  comment: "See who may import whom in the README.",
  from: { path: from, pathNot: [test, ...fromNot] },
  to: { path: own, pathNot: to },
});

/** Who you are is asked here, before there is anybody to ask or act as. */
const threshold = "^app/(sign-in|set-password)/";
const start = "^lib/server/start/";
const commandLine = "^lib/server/(import-plan|verify-pack)\\.ts$";
/** Recalculates the hashes of the log as the store does. */
const logCheck = "^lib/server/packs/check-log\\.ts$";
const serverMaySeeStore =
  "^lib/server/(act[a-z-]*|ask|tick|health|session|single-sign-on|sign-in|password-link|packs/stored-pack)\\.ts$";

export default {
  forbidden: [
    {
      name: "domain-imports-zod-and-the-forecast-door",
      severity: "error",
      comment:
        "The domain compiles and runs alone: no package but zod, no Node module, of other folders only the forecast's door.",
      from: { path: folders.domain, pathNot: test },
      to: { pathNot: [folders.domain, folders.forecastDoor, "(^|/)node_modules/zod/"] },
    },
    {
      name: "forecast-imports-itself",
      severity: "error",
      comment: "The forecast library is pure: no package, no Node module, no other folder.",
      from: { path: folders.forecast, pathNot: test },
      to: { pathNot: folders.forecast },
    },
    {
      name: "forecast-serves-the-domain",
      severity: "error",
      comment: "Only the domain asks the forecast library, and the benchmark that measures it.",
      from: { path: own, pathNot: [folders.domain, folders.forecast, "^tests/"] },
      to: { path: folders.forecast },
    },
    {
      name: "domain-has-one-door",
      severity: "error",
      comment: "From outside, only lib/domain/index.ts has a name.",
      from: { path: own, pathNot: [folders.domain, "^tests/"] },
      to: { path: folders.domain, pathNot: folders.domainDoor },
    },
    below(
      "computations",
      domainLayers.subjects,
      [domainLayers.rules, domainLayers.commands, domainLayers.views],
      [domainLayers.rules, domainLayers.commands, domainLayers.views],
    ),
    below("rules", domainLayers.rules, [], [domainLayers.commands, domainLayers.views]),
    below("commands", domainLayers.commands, [], [domainLayers.views]),
    below("engine", domainLayers.engine, [], [domainLayers.subjects]),
    only("interchange", folders.interchange, [], [folders.domainDoor, folders.interchange]),
    only(
      "server",
      "^lib/server/",
      [folders.store, start, commandLine],
      [folders.domainDoor, folders.interchange, "^lib/server/"],
    ),
    {
      name: "only-some-of-the-server-see-the-store",
      severity: "error",
      from: {
        path: "^lib/server/",
        pathNot: [test, folders.store, start, commandLine, logCheck, serverMaySeeStore],
      },
      to: { path: folders.store },
    },
    only(
      "store",
      folders.store,
      [],
      [folders.domainDoor, folders.store, folders.prisma, "^lib/server/(clock|fault)\\.ts$"],
    ),
    {
      name: "only-the-store-knows-prisma",
      severity: "error",
      from: { path: own, pathNot: [folders.store, folders.prisma, "^tests/"] },
      to: { path: [prismaPackages, "^prisma/generated"] },
    },
    only("kit", folders.kit, [], [folders.kit]),
    only(
      "components",
      folders.components,
      [],
      [folders.domainDoor, folders.kit, folders.components],
    ),
    {
      name: "shared-components-know-no-subject",
      severity: "error",
      from: { path: "^components/(shared|frame)/", pathNot: test },
      to: { path: "^components/(?!kit/|shared/|frame/)" },
    },
    only(
      "pages",
      "^app/.*\\.tsx?$",
      ["/actions\\.ts$", "/route\\.ts$", "-form\\.tsx$", threshold],
      [folders.domainDoor, folders.ask, folders.kit, folders.components, "^app/"],
    ),
    only(
      "client-forms",
      "^app/.*-form\\.tsx$",
      [],
      [folders.domainDoor, folders.kit, folders.components, "^app/"],
    ),
    only("actions", "^app/actions\\.ts$", [], [folders.domainDoor, folders.act, "^app/"]),
    only(
      "threshold",
      threshold,
      [],
      [
        folders.domainDoor,
        "^lib/server/(session|single-sign-on|sign-in|ask|password-link)\\.ts$",
        folders.kit,
        folders.components,
        "^app/",
      ],
    ),
    only(
      "routes",
      "^app/.*/route\\.ts$",
      [],
      [folders.domainDoor, folders.interchange, folders.doors, "^app/"],
    ),
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolves",
      severity: "error",
      from: { pathNot: test },
      to: { couldNotResolve: true },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { pathNot: [test, "^tests/"] },
      to: { path: test },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated"] },
    exclude: { path: ["^\\.next"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
