/** The directions of imports between the rooms; see docs/architecture.md. */
const rooms = {
  catalogue: [],
  posture: [],
  witness: ["posture"],
  policies: ["posture", "witness", "catalogue", "evidence"],
  components: ["catalogue"],
  stacks: ["components", "catalogue"],
  evidence: ["catalogue"],
  cdk: ["posture", "witness", "policies", "catalogue", "evidence", "components"],
  cli: ["posture", "witness", "policies", "catalogue", "evidence", "components"],
};
const all = [...Object.keys(rooms), "sandbox", "scripts", "test", "bench"];

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      comment: `${room}/ may import ${allowed.length ? allowed.join(", ") : "no other room"}`,
      severity: "error",
      from: { path: `^${room}/` },
      to: {
        path: `^(${all.filter((each) => each !== room && !allowed.includes(each)).join("|")})/`,
        pathNot: [`^catalogue/(promise/(regions|partitions)|once|remembered)\\.ts$`], // open to every room: regions and partitions as data, and how to remember
      },
    })),
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-engine-in-judgement",
      comment:
        "rules, postures, readers and the catalogue run without Pulumi, so that a template or an account can be judged too; so do the plans of buckets, which the CDK's are made by",
      severity: "error",
      from: {
        path: "^(catalogue|posture|witness/pulumi/(readers|tables|graph|value)|witness/cloudformation|policies/(rules|effect)|cdk|components/(mistakes|override|tags|key-window|s3/(plan|lifecycle|policy|checks|lock-plan|log-plan|replica-plan|arguments)))",
      },
      to: { path: "node_modules/@pulumi", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cdk-without-asking",
      comment: "aws-cdk-lib and cdk-nag are optional: only cdk/ loads them, elsewhere their types are enough",
      severity: "error",
      from: { path: "^(catalogue|posture|witness|policies|components|stacks|evidence|cli)/" },
      to: { path: "node_modules/(aws-cdk-lib|cdk-nag|constructs)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-test-oracle-in-product",
      comment: "AGPL: an oracle for tests, never part of what ships",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "node_modules/@cloud-copilot" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
