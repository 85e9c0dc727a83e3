/** Engines of RDS that can be forced to TLS by a parameter. The two of Aurora make a cluster. */
export const DatabaseEngine = {
  Postgres: "postgres",
  Mysql: "mysql",
  Mariadb: "mariadb",
  AuroraPostgres: "aurora-postgresql",
  AuroraMysql: "aurora-mysql",
} as const;
export type DatabaseEngine = (typeof DatabaseEngine)[keyof typeof DatabaseEngine];

/** Engines whose instances share the storage of a cluster, whose parameters hold for all of them. */
export type AuroraEngine = Extract<DatabaseEngine, `aurora-${string}`>;

export function isAurora(engine: DatabaseEngine): engine is AuroraEngine {
  return engine.startsWith("aurora-");
}

/** What differs between engines. */
export interface Engine {
  /** Major version: AWS chooses the newest minor one, and renews it. */
  version: string;
  /** Family of the parameter group. */
  family: string;
  /** Parameters that force TLS, from the promised version on, and log who connects. */
  parameters: (minimumTls: string) => Parameter[];
  /** Option of the engine that writes the audit log; absent: a parameter does it, or the engine by itself. */
  auditOption?: string;
  /** Logs that are exported. */
  logs: readonly string[];
  /** Size of an instance where none is asked for. */
  instanceClass: string;
}

export interface Parameter {
  name: string;
  value: string;
  applyMethod?: string;
}

/** Without it the exported audit log stays empty. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html */
const auditOption = "MARIADB_AUDIT_PLUGIN";
/** A comma in a value of RDS's is one of the engine's. */
const mysqlVersions = (minimumTls: string): string => (minimumTls === "1.3" ? "TLSv1.3" : "TLSv1.2,TLSv1.3");
const mysqlParameters: Engine["parameters"] = (minimumTls) => [
  { name: "require_secure_transport", value: "1" },
  { name: "tls_version", value: mysqlVersions(minimumTls), applyMethod: "pending-reboot" },
];
const postgresParameters: Engine["parameters"] = (minimumTls) => [
  { name: "rds.force_ssl", value: "1" },
  { name: "ssl_min_protocol_version", value: `TLSv${minimumTls}` },
  { name: "log_connections", value: "1" },
  { name: "log_disconnections", value: "1" },
];

const generalPurpose = "db.m7g.large";
/** Aurora has none of the general-purpose sizes. https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html */
const memoryOptimized = "db.r7g.large";

/**
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html
 */
export const engines: Readonly<Record<DatabaseEngine, Engine>> = {
  postgres: {
    instanceClass: generalPurpose,
    version: "17",
    family: "postgres17",
    parameters: postgresParameters,
    logs: ["postgresql", "upgrade"],
  },
  mysql: {
    instanceClass: generalPurpose,
    version: "8.4",
    family: "mysql8.4",
    parameters: mysqlParameters,
    auditOption,
    logs: ["audit", "error"],
  },
  mariadb: {
    instanceClass: generalPurpose,
    version: "11.8",
    family: "mariadb11.8",
    parameters: mysqlParameters,
    auditOption,
    logs: ["audit", "error"],
  },
  "aurora-postgresql": {
    instanceClass: memoryOptimized,
    version: "17",
    family: "aurora-postgresql17",
    parameters: postgresParameters,
    logs: ["postgresql"],
  },
  "aurora-mysql": {
    instanceClass: memoryOptimized,
    version: "8.0",
    family: "aurora-mysql8.0",
    // Aurora writes its audit log by itself: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html
    parameters: (minimumTls) => [
      { name: "require_secure_transport", value: "ON" },
      { name: "tls_version", value: mysqlVersions(minimumTls), applyMethod: "pending-reboot" },
      { name: "server_audit_logging", value: "1" },
      { name: "server_audit_events", value: "CONNECT,QUERY" },
    ],
    logs: ["audit", "error"],
  },
};
