import { athena } from "../../witness/aws/contents/inventory/athena";
import type { S3Place } from "../../witness/aws/contents/inventory/delivery";
import { duckDb, NoDuckDb } from "../../witness/aws/contents/inventory/duckdb";
import type { Engine } from "../../witness/aws/contents/inventory/engine";
import type { Inventories } from "../../witness/aws/contents/inventory";
import { CliError, exit } from "../exit";
import type { VerifyOptions } from "../verify";

/** How the options say that reports of S3 Inventory stand in for listing; `undefined` where they do not. @throws CliError */
export function inventoriesOf(options: VerifyOptions): Inventories | undefined {
  if (options.inventory === undefined) return undefined;
  if (!options.contents) throw new CliError("--inventory looks into stores, and --no-contents does not. Leave one out.", exit.usage); // prettier-ignore
  const places = placesOf(options);
  return {
    engine: engineOf(options),
    ...(places !== undefined && { places }),
    ...(options.inventoryDays !== undefined && { maxDays: options.inventoryDays }),
  };
}

/** The named places; `undefined` where none is named. */
export function placesOf({ inventory }: VerifyOptions): S3Place[] | undefined {
  return Array.isArray(inventory) ? inventory.map(placeIn) : undefined;
}

/** `s3://bucket/prefix` @throws CliError */
export function placeIn(address: string): S3Place {
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined) throw new CliError(`${address} is no place in S3. Write s3://bucket/prefix.`, exit.usage);
  return { bucket, prefix: path.replace(/\/+$/, "") };
}

function engineOf({ inventoryBy, athenaOutput, athenaWorkgroup, athenaDatabase }: VerifyOptions): Engine {
  if (inventoryBy === "duckdb") return installedDuckDb();
  if (athenaOutput !== undefined) placeIn(athenaOutput);
  return athena({
    ...(athenaOutput !== undefined && { output: athenaOutput }),
    ...(athenaWorkgroup !== undefined && { workgroup: athenaWorkgroup }),
    ...(athenaDatabase !== undefined && { database: databaseIn(athenaDatabase) }),
  });
}

function installedDuckDb(): Engine {
  try {
    return duckDb();
  } catch (error) {
    if (error instanceof NoDuckDb) throw new CliError(error.message, exit.environment);
    throw error;
  }
}

function databaseIn(name: string): string {
  if (/^[a-z0-9_]{1,255}$/.test(name)) return name;
  throw new CliError(`${name} is no database of Athena's. Its name has small letters, digits and underscores.`, exit.usage); // prettier-ignore
}
