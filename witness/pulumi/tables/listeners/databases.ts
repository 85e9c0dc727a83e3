import type * as sdk from "@pulumi/aws";
import type { Answer, LowestTls } from "../../../../posture";
import { docdbGroup, rdsClusterGroup, rdsGroup, redshiftGroup, type GroupLink } from "../database-groups";
import { aws } from "../documented";
import type { PathOf } from "../path";
import type { Held } from "./row";
import { documentPolicies } from "./versions";

/*
 * Databases take plain connections or not by a parameter of their parameter group, whose default depends on the engine
 * and its version. Names as in @pulumi/aws 7.48.0; parameters and defaults from the guides of the services:
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
 * https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html
 */

/** How one engine decides. */
export interface EngineRow {
  /** Names of the engine in the property `engine`. */
  engines: readonly string[];
  /** The parameter, and what its values mean in small letters. */
  parameter: string;
  means: Readonly<Record<string, Answer>>;
  /** By major version; the first whose `from` is not above it. Without a version, AWS takes its newest default. */
  defaults: readonly { from: number; held: Held<Answer> }[];
  /** The lowest TLS version, by a parameter or for good. */
  minimumTls?: { parameter: string; means: Readonly<Record<string, LowestTls>>; unset: Held<LowestTls> };
}

export interface DatabaseRow<Path extends string = string> extends GroupLink<Path> {
  type: string;
  service: string;
  engine?: Path;
  version?: Path;
  /** Rows by engine; a single one where there is only one engine. */
  engines: readonly EngineRow[];
}

function row<Args>(line: DatabaseRow<PathOf<Args>>): DatabaseRow {
  return line;
}

const yes = { "1": "encrypted", true: "encrypted", on: "encrypted" } as const;
const no = { "0": "optional", false: "optional", off: "optional" } as const;
const onOff: Readonly<Record<string, Answer>> = { ...yes, ...no };
const optional = (source: string): Held<Answer> => ({ is: "optional", source });
const required = (source: string): Held<Answer> => ({ is: "encrypted", source });

const postgresVersions: EngineRow["minimumTls"] = {
  parameter: "ssl_min_protocol_version",
  means: { tlsv1: "1.0", "tlsv1.1": "1.1", "tlsv1.2": "1.2", "tlsv1.3": "1.3" },
  unset: { is: "1.2", source: aws("PostgreSQL since version 13") },
};
const spoken = [["tlsv1", "1.0"], ["tlsv1.1", "1.1"], ["tlsv1.2", "1.2"], ["tlsv1.3", "1.3"]] as const; // prettier-ignore

/** Lists of versions in rising order, as MySQL writes what it speaks: the first is the oldest. */
const versionLists = spoken.flatMap(([, oldest], first) =>
  spoken.slice(first).map(
    (_, more) =>
      [
        spoken
          .slice(first, first + more + 1)
          .map(([word]) => word)
          .join(","),
        oldest,
      ] as const,
  ),
);

const mysqlVersions: EngineRow["minimumTls"] = {
  parameter: "tls_version",
  means: Object.fromEntries(versionLists),
  unset: { is: "1.2", source: aws("MySQL since version 8.0.28, and MariaDB since 10.6") },
};

const postgres: EngineRow = {
  engines: ["postgres"],
  parameter: "rds.force_ssl",
  means: onOff,
  defaults: [
    { from: 15, held: required(aws("RDS for PostgreSQL since version 15")) },
    { from: 0, held: optional(aws("RDS for PostgreSQL before version 15")) },
  ],
  minimumTls: postgresVersions,
};
const mysql: EngineRow = {
  engines: ["mysql"],
  parameter: "require_secure_transport",
  means: onOff,
  defaults: [{ from: 0, held: optional(aws("RDS for MySQL")) }],
  minimumTls: mysqlVersions,
};
const auroraPostgres: EngineRow = {
  ...postgres,
  engines: ["aurora-postgresql"],
  defaults: [
    { from: 17, held: required(aws("Aurora PostgreSQL since version 17")) },
    { from: 0, held: optional(aws("Aurora PostgreSQL before version 17")) },
  ],
};
const auroraMysql: EngineRow = {
  ...mysql,
  engines: ["aurora-mysql", "aurora"],
  defaults: [{ from: 0, held: optional(aws("Aurora MySQL")) }],
};

export const parameterGroupTypes: readonly string[] = [rdsGroup, rdsClusterGroup, docdbGroup, redshiftGroup];

export const databaseRows: readonly DatabaseRow[] = [
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    group: "parameterGroupName",
    groupTypes: [rdsGroup],
    engine: "engine",
    version: "engineVersion",
    engines: [
      postgres,
      mysql,
      {
        engines: ["mariadb"],
        parameter: "require_secure_transport",
        means: onOff,
        defaults: [
          { from: 12, held: { depends: "RDS for MariaDB requires encryption by default from some version on" } },
          { from: 11, held: { depends: "RDS for MariaDB requires encryption by default since version 11.8" } },
          { from: 0, held: optional(aws("RDS for MariaDB before version 11.8")) },
        ],
        minimumTls: mysqlVersions,
      },
      {
        engines: ["sqlserver-ee", "sqlserver-se", "sqlserver-ex", "sqlserver-web"],
        parameter: "rds.force_ssl",
        means: onOff,
        defaults: [{ from: 0, held: optional(aws("RDS for SQL Server")) }],
      },
    ],
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    group: "dbClusterParameterGroupName",
    groupTypes: [rdsClusterGroup],
    engine: "engine",
    version: "engineVersion",
    engines: [auroraPostgres, auroraMysql, postgres, mysql],
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    group: "dbClusterParameterGroupName",
    groupTypes: [docdbGroup],
    engines: [
      {
        engines: [],
        parameter: "tls",
        means: {
          enabled: "encrypted",
          disabled: "plain",
          "fips-140-3": "encrypted",
          "tls1.2+": "encrypted",
          "tls1.3+": "encrypted",
        },
        defaults: [{ from: 0, held: required(aws("the default parameter group of DocumentDB")) }],
        minimumTls: {
          parameter: "tls",
          means: documentPolicies,
          unset: { depends: "`tls: enabled` takes whatever the engine has; tls1.2+ or tls1.3+ settles it" },
        },
      },
    ],
  }),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    group: "clusterParameterGroupName",
    groupTypes: [redshiftGroup],
    engines: [
      {
        engines: [],
        parameter: "require_ssl",
        means: onOff,
        defaults: [
          {
            from: 0,
            held: {
              newOnly: "encrypted",
              source: aws("default.redshift-2.0, which AWS gives"),
              older: "no parameter group is stated, and only newer clusters get one that requires encryption",
            },
          },
        ],
      },
    ],
  }),
];
