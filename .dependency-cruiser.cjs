/**
 * Who may import whom: the layers of docs/design.md, checked.
 *   model ← collect, read, compare, store ← desk ← serve; inside read and compare a stage imports only earlier ones.
 */
const READ = ["article", "language", "places", "reports", "persons"];
const COMPARE = ["review", "stories", "origins", "events", "differences", "situation"];

/** A stage of a room imports no later stage. */
const stages = (room, order) =>
  order.slice(0, -1).map((stage, i) => ({
    name: `${room}-${stage}-imports-no-later-stage`,
    severity: "error",
    comment: `${room} is one way: ${order.join(" → ")}`,
    from: { path: `^src/${room}/${stage}/` },
    to: { path: `^src/${room}/(${order.slice(i + 1).join("|")})/` },
  }));

/** A room imports, of ours, only the model and itself. Tests may run the whole line. */
const onlyModel = (room) => ({
  name: `${room}-imports-only-the-model`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$" },
  to: { path: "^(src|bench|train|test)/", pathNot: `^src/(model|${room})/` },
});

module.exports = {
  forbidden: [
    {
      name: "model-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: "^(src|bench|train|test)/", pathNot: "^src/model/" },
    },
    ...["collect", "read", "compare", "store", "coding"].map(onlyModel),
    {
      name: "nothing-imports-serve",
      severity: "error",
      from: { path: "^(src|bench|train)/", pathNot: "^src/serve/" },
      to: { path: "^src/serve/" },
    },
    {
      name: "only-serve-imports-the-desk",
      severity: "error",
      comment: "the desk puts read, compare and store together; nothing of theirs may know of it",
      from: { path: "^src/", pathNot: "^src/(desk|serve)/" },
      to: { path: "^src/desk/" },
    },
    ...stages("read", READ),
    ...stages("compare", COMPARE),
    {
      name: "only-fetching-touches-the-network",
      severity: "error",
      comment: "reading and comparing are pure; what collecting fetches goes through its polite fetcher",
      from: { path: "^src/(model|collect|read|compare)/", pathNot: "^src/collect/fetch/" },
      to: { path: "(^(node:)?(net|http|https|http2|dgram|tls|dns)$)|(node_modules/undici/)" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-development-dependency-at-run-time",
      severity: "error",
      from: { path: "^src/", pathNot: "(\\.test\\.ts$|^src/serve/web/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".cjs", ".json", ".svelte"],
    },
  },
};
