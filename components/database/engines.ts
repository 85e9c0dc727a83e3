/** Engines of RDS that can be forced to TLS by a parameter. */
export const DatabaseEngine = { Postgres: "postgres", Mysql: "mysql", Mariadb: "mariadb" } as const;
export type DatabaseEngine = (typeof DatabaseEngine)[keyof typeof DatabaseEngine];

/** What differs between engines. */
export interface Engine {
  /** Major version: AWS chooses the newest minor one, and renews it. */
  version: string;
  /** Family of the parameter group. */
  family: string;
  /** Parameters that force TLS, from the promised version on, and log who connects. */
  parameters: (minimumTls: string) => { name: string; value: string; applyMethod?: string }[];
  /** Option of the engine that writes the audit log; absent: the engine writes who connects by itself. */
  auditOption?: string;
  /** Logs that are exported. */
  logs: readonly string[];
}

/** Without it the exported audit log stays empty. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html */
const auditOption = "MARIADB_AUDIT_PLUGIN";
/** A comma in a value of RDS's is one of the engine's. */
const mysqlVersions = (minimumTls: string): string => (minimumTls === "1.3" ? "TLSv1.3" : "TLSv1.2,TLSv1.3");
const mysqlParameters: Engine["parameters"] = (minimumTls) => [
  { name: "require_secure_transport", value: "1" },
  { name: "tls_version", value: mysqlVersions(minimumTls), applyMethod: "pending-reboot" },
];

/**
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
 */
export const engines: Readonly<Record<DatabaseEngine, Engine>> = {
  postgres: {
    version: "17",
    family: "postgres17",
    parameters: (minimumTls) => [
      { name: "rds.force_ssl", value: "1" },
      { name: "ssl_min_protocol_version", value: `TLSv${minimumTls}` },
      { name: "log_connections", value: "1" },
      { name: "log_disconnections", value: "1" },
    ],
    logs: ["postgresql", "upgrade"],
  },
  mysql: { version: "8.4", family: "mysql8.4", parameters: mysqlParameters, auditOption, logs: ["audit", "error"] },
  mariadb: {
    version: "11.8",
    family: "mariadb11.8",
    parameters: mysqlParameters,
    auditOption,
    logs: ["audit", "error"],
  },
};
