import { logAccess } from "../../../policies/rules/logging/log-access";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { promise } from "../../policies/postures";
import { postureOf, resource, unknownList, unknownText } from "./support";

type Props = Record<string, unknown>;
type Row = readonly [about: string, props: Props, group: SeenResource | undefined, outcome: string];

/** A log that is exported, and that nothing writes, is no log. */
const services = {
  instance: { type: "aws:rds/instance:Instance", group: "parameterGroupName" },
  options: { type: "aws:rds/instance:Instance", group: "optionGroupName" },
  cluster: { type: "aws:rds/cluster:Cluster", group: "dbClusterParameterGroupName" },
  documents: { type: "aws:docdb/cluster:Cluster", group: "dbClusterParameterGroupName" },
  graph: { type: "aws:neptune/cluster:Cluster", group: "neptuneClusterParameterGroupName" },
} as const;

const exporting = (engine: string, ...enabledCloudwatchLogsExports: string[]) => ({
  engine,
  enabledCloudwatchLogsExports,
});
const groupOf = (type: string, parameters: Props) =>
  resource(`aws:${type}`, "g", {
    name: "own",
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  });
const ofInstances = (parameters: Props) => groupOf("rds/parameterGroup:ParameterGroup", parameters);
const ofClusters = (parameters: Props) => groupOf("rds/clusterParameterGroup:ClusterParameterGroup", parameters);
const ofDocuments = (parameters: Props) => groupOf("docdb/clusterParameterGroup:ClusterParameterGroup", parameters);
const ofGraphs = (parameters: Props) => groupOf("neptune/clusterParameterGroup:ClusterParameterGroup", parameters);
const withOptions = (...names: string[]) =>
  resource("aws:rds/optionGroup:OptionGroup", "g", { options: names.map((optionName) => ({ optionName })) });

const plugin = "MARIADB_AUDIT_PLUGIN";
const mysql = exporting("mysql", "audit", "error");
const postgres = exporting("postgres", "postgresql", "upgrade");
const aurora = exporting("aurora-mysql", "audit");
const anyOptions = resource("aws:rds/optionGroup:OptionGroup", "g", { options: unknownList });

/** The group's name is known only after the deploy, as in a preview, unless the properties state it. */
function verdictOn(service: keyof typeof services, props: Props, group: SeenResource | undefined) {
  const { type, group: property } = services[service];
  const named = group ? { [property]: unknownText, ...props } : props;
  const database = resource(type, "d", named, group ? { from: { [property]: group } } : {});
  const posture = postureOf("access-log", database, ...(group ? [group] : []));
  return logAccess.decide(posture, promise());
}

describe.each<{ service: keyof typeof services; rows: readonly Row[] }>([
  {
    service: "options",
    rows: [
      ["the option is there", mysql, withOptions("TIMEZONE", plugin), "pass"],
      ["MariaDB's option is there", exporting("mariadb", "audit"), withOptions(plugin), "pass"],
      ["another option is there", mysql, withOptions("MEMCACHED"), "fail"],
      ["the group has no options", mysql, withOptions(), "fail"],
      ["no group is named", mysql, undefined, "fail"],
      ["AWS's own group is named", { ...mysql, optionGroupName: "default:mysql-8-4" }, undefined, "fail"],
      ["a group of another program is named", { ...mysql, optionGroupName: "audited" }, undefined, "unknown"],
      ["the group's options are not known yet", mysql, anyOptions, "unknown"],
      ["a replica follows its source", { ...mysql, replicateSourceDb: "source" }, undefined, "unknown"],
      ["SQL Server writes its log by itself", exporting("sqlserver-se", "error"), undefined, "pass"],
    ],
  },
  {
    service: "instance",
    rows: [
      ["all statements, in a file", exporting("mysql", "general"), ofInstances({ general_log: 1, log_output: "FILE" }), "pass"],
      ["all statements, in a table", exporting("mysql", "general"), ofInstances({ general_log: "1" }), "fail"],
      ["no statements", exporting("mysql", "general"), ofInstances({ log_output: "FILE" }), "fail"],
      ["whether statements are in there is not known yet", exporting("mariadb", "general"), ofInstances({ general_log: unknownText, log_output: "FILE" }), "unknown"],
      ["one of two logs is written", exporting("mysql", "audit", "general"), ofInstances({ general_log: "ON", log_output: "FILE" }), "pass"],
      ["PostgreSQL's has failures alone", postgres, undefined, "fail"],
      ["PostgreSQL logs sign-ins", postgres, ofInstances({ log_connections: "1" }), "pass"],
      ["PostgreSQL 18 logs sign-ins", postgres, ofInstances({ log_connections: "receipt, authorization" }), "pass"],
      ["PostgreSQL logs how long sign-ins take", postgres, ofInstances({ log_connections: "setup_durations" }), "fail"],
      ["PostgreSQL logs no sign-ins", postgres, ofInstances({ log_connections: "0" }), "fail"],
      ["whether PostgreSQL logs sign-ins is not known yet", postgres, ofInstances({ log_connections: unknownText }), "unknown"],
      ["PostgreSQL logs every statement", postgres, ofInstances({ log_statement: "all" }), "pass"],
      ["PostgreSQL logs changes of tables", postgres, ofInstances({ log_statement: "ddl" }), "fail"],
      ["pgAudit logs reading", postgres, ofInstances({ shared_preload_libraries: "pg_stat_statements,pgaudit", "pgaudit.log": "ddl,read" }), "pass"],
      ["pgAudit is not loaded", postgres, ofInstances({ shared_preload_libraries: "pg_stat_statements", "pgaudit.log": "all" }), "fail"],
      ["pgAudit is loaded and logs nothing", postgres, ofInstances({ shared_preload_libraries: "pgaudit" }), "fail"],
      ["Oracle writes its audit into files", exporting("oracle-ee", "audit"), ofInstances({ audit_trail: "XML, EXTENDED" }), "pass"],
      ["Oracle writes its audit into tables", exporting("oracle-ee", "audit"), ofInstances({ audit_trail: "DB" }), "fail"],
      ["where Oracle writes its audit depends on its version", exporting("oracle-ee", "audit"), undefined, "unknown"],
    ],
  },
  {
    service: "cluster",
    rows: [
      ["the parameters are set", aurora, ofClusters({ server_audit_logging: "1", server_audit_events: "CONNECT, QUERY" }), "pass"],
      ["auditing is not on", aurora, ofClusters({ server_audit_events: "CONNECT" }), "fail"],
      ["auditing is off", aurora, ofClusters({ server_audit_logging: "0", server_audit_events: "CONNECT" }), "fail"],
      ["no event is named", aurora, ofClusters({ server_audit_logging: "ON" }), "fail"],
      ["an event that AWS doesn't know", aurora, ofClusters({ server_audit_logging: "ON", server_audit_events: "EVERYTHING" }), "unknown"],
      ["no group is named", aurora, undefined, "fail"],
      ["a group of another program is named", { ...aurora, dbClusterParameterGroupName: "audited" }, undefined, "unknown"],
      ["a parameter is known only after the deploy", aurora, ofClusters({ server_audit_logging: unknownText, server_audit_events: "QUERY" }), "unknown"],
      ["the output's default depends on the version", exporting("aurora-mysql", "general"), ofClusters({ general_log: "1" }), "unknown"],
      ["RDS's own cluster has no audit", exporting("mysql", "audit"), undefined, "fail"],
    ],
  },
  {
    service: "documents",
    rows: [
      ["auditing is on", exporting("docdb", "audit"), ofDocuments({ audit_logs: "enabled" }), "pass"],
      ["reading is audited", exporting("docdb", "audit"), ofDocuments({ audit_logs: "dml_read,dml_write" }), "pass"],
      ["auditing is off", exporting("docdb", "audit"), ofDocuments({ audit_logs: "disabled" }), "fail"],
      ["no group is named", exporting("docdb", "audit"), undefined, "fail"],
      ["another log is exported", exporting("docdb", "profiler"), ofDocuments({ audit_logs: "enabled" }), "fail"],
      ["a group of another program is named", { ...exporting("docdb", "audit"), dbClusterParameterGroupName: "audited" }, undefined, "unknown"],
    ],
  },
  {
    service: "graph",
    rows: [
      ["auditing is on", { enableCloudwatchLogsExports: ["audit"] }, ofGraphs({ neptune_enable_audit_log: "1" }), "pass"],
      ["auditing is off", { enableCloudwatchLogsExports: ["audit"] }, ofGraphs({ neptune_enable_audit_log: 0 }), "fail"],
      ["no group is named", { enableCloudwatchLogsExports: ["audit"] }, undefined, "fail"],
      ["a group of another program is named", { enableCloudwatchLogsExports: ["audit"], neptuneClusterParameterGroupName: "audited" }, undefined, "unknown"],
    ],
  },
])("an exported log of $service", ({ service, rows }) => {
  test.each(rows)("%s", (_about, props, group, outcome) => {
    expect(verdictOn(service, props, group).outcome).toBe(outcome);
  });
}); // prettier-ignore

test("a database that is only seen, and whose group nobody asked for, is not judged by AWS's default", () => {
  const database = resource("aws:rds/instance:Instance", "d", mysql, { origin: "existing" });
  expect(logAccess.decide(postureOf("access-log", database), promise()).outcome).toBe("unknown");
});

test.each([
  ["audit of MySQL or Oracle", { enabledCloudwatchLogsExports: ["audit"], optionGroupName: "default:x" }, "unknown"],
  ["log of PostgreSQL", { enabledCloudwatchLogsExports: ["postgresql"] }, "fail"],
  ["log of no engine", { enabledCloudwatchLogsExports: ["trace"] }, "fail"],
])("of an engine that is not named, the %s", (_about, props, outcome) => {
  expect(verdictOn("options", props, undefined).outcome).toBe(outcome);
}); // prettier-ignore

test.each<[what: string, of: Parameters<typeof verdictOn>, written: string]>([
  ["the option", ["options", mysql, undefined], `optionGroupName: ${plugin}`],
  ["the parameter", ["cluster", aurora, undefined], "dbClusterParameterGroupName: server_audit_logging"],
  ["the export", ["cluster", exporting("aurora-mysql"), undefined], "enabledCloudwatchLogsExports"],
])("the remedy names %s that is missing", (_what, of, written) => {
  expect(verdictOn(...of)).toMatchObject({ outcome: "fail", remedy: { en: `Write \`${written}\`.` } });
});
