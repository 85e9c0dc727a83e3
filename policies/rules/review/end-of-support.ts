import type { Product } from "../../../posture";

/*
 * When makers end their support. A rule has no clock: it judges by the day on which this table was last compared with its
 * sources, so that the same record always gives the same verdict. Every release renews table and day.
 */

/** Day on which the table was compared with its sources. */
export const asOf = "2026-11-22";

/** One line of versions: a version belongs to it when it begins with it (`14` for `14.9`). */
export interface Line {
  version: string;
  /** Last day of standard support; absent: none announced. */
  until?: string;
  /** Last day of support that is paid for on top. */
  extended?: string;
}

function lines(text: string): Line[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [version = "", until = "-", extended] = line.trim().split(/\s+/);
      return { version, ...(until !== "-" && { until }), ...(extended !== undefined && { extended }) };
    });
}

/** How versions of a product are compared: by name, or by their numbers from left to right. */
export interface Lifecycle {
  source: string;
  by: "name" | "number";
  lines: readonly Line[];
}

export const lifecycles: Readonly<Record<Product, Lifecycle>> = {
  lambda: {
    source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
    by: "name",
    lines: lines(`
      nodejs 2016-10-31
      nodejs4.3 2020-03-05
      nodejs4.3-edge 2020-03-05
      nodejs6.10 2019-08-12
      nodejs8.10 2020-03-06
      nodejs10.x 2021-07-30
      nodejs12.x 2023-03-31
      nodejs14.x 2023-12-04
      nodejs16.x 2024-06-12
      nodejs18.x 2025-09-01
      nodejs20.x 2026-04-30
      nodejs22.x 2027-04-30
      nodejs24.x 2028-04-30
      python2.7 2021-07-15
      python3.6 2022-07-18
      python3.7 2023-12-04
      python3.8 2024-10-14
      python3.9 2025-12-15
      python3.10 2026-10-31
      python3.11 2027-06-30
      python3.12 2028-10-31
      python3.13 2029-06-30
      python3.14 2029-06-30
      java8 2024-01-08
      java8.al2 2027-06-30
      java8.al2023 2029-06-30
      java11 2027-06-30
      java11.al2023 2029-06-30
      java17 2027-06-30
      java17.al2023 2029-06-30
      java21 2029-06-30
      java25 2029-06-30
      dotnetcore1.0 2019-06-27
      dotnetcore2.0 2019-05-30
      dotnetcore2.1 2022-01-05
      dotnetcore3.1 2023-04-03
      dotnet5.0 2022-05-10
      dotnet6 2024-12-20
      dotnet7 2024-05-14
      dotnet8 2026-11-10
      dotnet9 2026-11-10
      dotnet10 2028-11-14
      ruby2.5 2021-07-30
      ruby2.7 2023-12-07
      ruby3.2 2026-03-31
      ruby3.3 2027-03-31
      ruby3.4 2028-03-31
      ruby4.0 2029-03-31
      go1.x 2024-01-08
      provided 2024-01-08
      provided.al2 2026-07-31
      provided.al2023 2029-06-30
    `),
  },
  eks: {
    source: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
    by: "number",
    lines: lines(`
      1.23 2023-10-11 2024-10-11
      1.24 2024-01-31 2025-01-31
      1.25 2024-05-01 2025-05-01
      1.26 2024-06-11 2025-06-11
      1.27 2024-07-24 2025-07-24
      1.28 2024-11-26 2025-11-26
      1.29 2025-03-23 2026-03-23
      1.30 2025-07-23 2026-07-23
      1.31 2025-11-26 2026-11-26
      1.32 2026-03-23 2027-03-23
      1.33 2026-07-29 2027-07-29
      1.34 2026-12-02 2027-12-02
      1.35 2027-03-27 2028-03-27
    `),
  },
  postgres: {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html",
    by: "number",
    lines: lines(`
      9.6 2022-04-30
      10 2023-04-30
      11 2024-02-29 2027-03-31
      12 2025-02-28 2028-02-29
      13 2026-02-28 2029-02-28
      14 2027-02-28 2030-02-28
      15 2028-02-29 2031-02-28
      16 2029-02-28 2032-02-29
      17 2030-02-28 2033-02-28
    `),
  },
  mysql: {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html",
    by: "number",
    lines: lines(`
      5.6 2022-03-01
      5.7 2024-02-29 2027-02-28
      8.0 2026-07-31 2029-07-31
      8.4 2029-07-31 2032-07-31
    `),
  },
  mariadb: {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html",
    by: "number",
    lines: lines(`
      10.3 2023-10-23
      10.4 2025-02-28
      10.5 2026-02-28
      10.6 2026-07-31
      10.11 2028-02-29
      11.4 2029-05-31
    `),
  },
  "aurora-postgresql": {
    source:
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html",
    by: "number",
    lines: lines(`
      9.6 2022-01-31
      10 2023-01-31
      11 2024-02-29 2027-03-31
      12 2025-02-28 2028-02-29
      13 2026-02-28 2029-02-28
      14 2027-02-28 2030-02-28
      15 2028-02-29 2031-02-28
      16 2029-02-28 2032-02-29
      17 2030-02-28 2033-02-28
    `),
  },
  "aurora-mysql": {
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html",
    by: "number",
    lines: lines(`
      5.6 2023-02-28
      5.7 2024-10-31 2027-02-28
      8.0 2028-04-30 2031-04-30
    `),
  },
  documentdb: {
    source: "https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-version-support-dates.html",
    by: "number",
    lines: lines(`
      3.6 2026-03-30 2029-03-30
      4.0 -
      5.0 -
    `),
  },
  "elasticache-redis": {
    source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
    by: "number",
    lines: lines(`
      4 2026-01-31 2029-01-31
      5 2026-01-31 2029-01-31
      6 2027-01-31 2030-01-31
      7 -
    `),
  },
};

/** The line of a version; `older`, `newer`: than any that is listed; `undefined`: none that could be told. */
export function lineOf(product: Product, version: string): Line | "older" | "newer" | undefined {
  if (!Object.hasOwn(lifecycles, product)) return undefined;
  const { by, lines: known } = lifecycles[product];
  if (by === "name") return known.find((line) => line.version === version);
  const numbers = numbersOf(version);
  const found = known.find((line) => numbersOf(line.version).every((number, index) => number === numbers[index]));
  if (found !== undefined) return found;
  const [first, last] = [known[0], known.at(-1)];
  if (numbers.length === 0 || first === undefined || last === undefined) return undefined;
  if (compare(numbers, numbersOf(last.version)) > 0) return "newer";
  return compare(numbers, numbersOf(first.version)) < 0 ? "older" : undefined;
}

/** Leading numbers: `8.0.mysql_aurora.3.05.2` is 8.0. */
function numbersOf(version: string): number[] {
  const leading = /^\d+(\.\d+)*/.exec(version.trim())?.[0];
  return leading === undefined ? [] : leading.split(".").map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = b.findIndex((number, at) => (a[at] ?? 0) !== number);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
