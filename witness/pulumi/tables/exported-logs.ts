import type { GroupLink } from "./database-groups";
import { aws } from "./documented";
import type { Otherwise } from "./switch";

/*
 * Logs that databases export, and what makes their engines write them: an exported log that nothing writes stays empty.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.MySQLDB.PublishtoCloudWatchLogs.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.MariaDB.PublishtoCloudWatchLogs.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.Oracle.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
 * https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html
 */

/** What says that a database exports a log of access, and that its engine writes it. */
export interface Exports<Path extends string = string> {
  /** The list of the logs that it exports. */
  exported: Path;
  /** The engine's name; left out where the service has but one. */
  engine?: Path;
  logs: LogsByEngine;
  parameters: GroupLink<Path>;
  /** Left out where the service has no options. */
  options?: GroupLink<Path>;
  /** Names the database whose groups it takes over, where it states none. */
  source?: Path;
}

/** A log by the name under which it is exported. */
export interface ExportedLog {
  log: string;
  /** What has to hold, all of it, for the engine to write it; left out where it does so by itself. */
  writtenBy?: readonly LogWriter[];
}

export type LogWriter =
  /** An option of the option group. */
  | { option: string }
  /** A parameter of the parameter group: one of its words, in small letters, that means yes. */
  | { parameter: string; on: readonly string[]; off: readonly string[]; unset: Otherwise };

/** Logs of access by the beginning of the engine's name. */
export type LogsByEngine = Readonly<Record<string, readonly ExportedLog[]>>;

function flag(parameter: string, whose: string): LogWriter {
  return { parameter, on: ["1", "on", "true"], off: ["0", "off", "false"], unset: off(whose) };
}

const off = (whose: string): Otherwise => ({ on: false, source: aws(`${whose} does not write it by default`) });
const output = (unset: Otherwise): LogWriter => ({ parameter: "log_output", on: ["file"], off: ["table", "none"], unset }); // prettier-ignore

/** Option of MySQL and MariaDB that writes the audit log; with it, sign-ins and statements are in there. */
const auditOption = "MARIADB_AUDIT_PLUGIN";
const general = flag("general_log", "MySQL");
const mysql: readonly ExportedLog[] = [
  { log: "audit", writtenBy: [{ option: auditOption }] },
  { log: "general", writtenBy: [general, output(off("RDS"))] },
];
/** Events of Aurora's audit; none by default, and then its log stays empty. */
const auditEvents = ["connect", "query", "query_dcl", "query_ddl", "query_dml", "table"];
const auroraMysql: readonly ExportedLog[] = [
  {
    log: "audit",
    writtenBy: [
      flag("server_audit_logging", "Aurora"),
      { parameter: "server_audit_events", on: auditEvents, off: [], unset: off("Aurora") },
    ],
  },
  {
    log: "general",
    writtenBy: [general, output({ depends: "the default of log_output depends on Aurora's version" })],
  },
];
/** Libraries that RDS can preload besides, of which none logs who was there. */
const preloaded = [
  "auto_explain",
  "orafce",
  "pg_bigm",
  "pg_cron",
  "pg_hint_plan",
  "pg_prewarm",
  "pg_similarity",
  "pg_stat_statements",
  "pg_tle",
  "pg_transport",
  "pgactive",
  "pglogical",
  "plprofiler",
  "plrust",
  "rdsutils",
];
/** Of itself it has failures alone. Each of these tells who was there; `log_connections` is a list since PostgreSQL 18. */
const postgres: readonly ExportedLog[] = [
  {
    log: "postgresql",
    writtenBy: [
      {
        parameter: "log_connections",
        on: ["1", "on", "true", "yes", "all", "receipt", "authentication", "authorization"],
        off: ["0", "off", "false", "no", "setup_durations"],
        unset: off("PostgreSQL"),
      },
    ],
  },
  {
    log: "postgresql",
    writtenBy: [{ parameter: "log_statement", on: ["all"], off: ["none", "ddl", "mod"], unset: off("PostgreSQL") }],
  },
  {
    log: "postgresql",
    writtenBy: [
      { parameter: "shared_preload_libraries", on: ["pgaudit"], off: preloaded, unset: off("PostgreSQL") },
      {
        parameter: "pgaudit.log",
        on: ["all", "read"],
        off: ["none", "write", "function", "role", "ddl", "misc", "misc_set"],
        unset: off("pgAudit"),
      },
    ],
  },
];
/** Files are exported, tables are not; the default differs by version and by what created the database. */
const oracle: readonly ExportedLog[] = [
  {
    log: "audit",
    writtenBy: [
      {
        parameter: "audit_trail",
        on: ["os", "xml"],
        off: ["none", "false", "db", "db_extended", "extended"],
        unset: { depends: "the default of audit_trail depends on Oracle's version" },
      },
    ],
  },
];
const sqlserver: readonly ExportedLog[] = [{ log: "error" }, { log: "agent" }];

/**
 * Of instances. SQL Server and Db2 write their audit to S3 by an option group or a procedure; what they can export tells
 * at least of sign-ins.
 */
export const instanceLogs: LogsByEngine = {
  postgres,
  mysql,
  mariadb: mysql,
  oracle,
  "custom-oracle": oracle,
  sqlserver,
  "custom-sqlserver": sqlserver,
  db2: [{ log: "diag.log" }, { log: "notify.log" }],
};

/** Of clusters: RDS's own, over several zones, have no options. */
export const clusterLogs: LogsByEngine = {
  postgres,
  "aurora-postgresql": postgres,
  mysql: mysql.filter(({ log }) => log === "general"),
  "aurora-mysql": auroraMysql,
};

/** The audit that also tells of sign-ins, or that tells of reading. */
const audited = ["enabled", "ddl", "dml_read", "all"];

export const documentLogs: LogsByEngine = {
  docdb: [
    {
      log: "audit",
      writtenBy: [{ parameter: "audit_logs", on: audited, off: ["disabled", "none", "dml_write"], unset: off("DocumentDB") }],
    },
  ],
}; // prettier-ignore

export const graphLogs: LogsByEngine = {
  neptune: [{ log: "audit", writtenBy: [flag("neptune_enable_audit_log", "Neptune")] }],
};
