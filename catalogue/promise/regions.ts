import { partitionOf, type Partition } from "./partitions";

/** An AWS region, where it is, and whether that is in the European Economic Area (Art. 44 GDPR looks at the EEA). */
export interface Region {
  name: string;
  place: string;
  country: string;
  eea: boolean;
  partition: Partition["partition"];
}

/**
 * The 27 member states of the EU with Iceland, Liechtenstein and Norway, and those parts of Finland (Åland) and France
 * (Art. 355(1) TFEU) that have letters of their own.
 */
const eea = new Set(
  (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK " +
    "AX GF GP MF MQ RE YT"
  ).split(" "),
);

/** Whether the GDPR applies in the country directly, so that data may go there without a transfer mechanism. */
export function isInEea(country: string): boolean {
  return eea.has(country);
}

/** As AWS's SDK for JavaScript lists them by partition (November 2026). London, Zurich and `eu-isoe` are "eu" by name only. */
const rows: [name: string, place: string, country: string][] = [
  ["af-south-1", "Cape Town", "ZA"],
  ["ap-east-1", "Hong Kong", "HK"],
  ["ap-east-2", "Taipei", "TW"],
  ["ap-northeast-1", "Tokyo", "JP"],
  ["ap-northeast-2", "Seoul", "KR"],
  ["ap-northeast-3", "Osaka", "JP"],
  ["ap-south-1", "Mumbai", "IN"],
  ["ap-south-2", "Hyderabad", "IN"],
  ["ap-southeast-1", "Singapore", "SG"],
  ["ap-southeast-2", "Sydney", "AU"],
  ["ap-southeast-3", "Jakarta", "ID"],
  ["ap-southeast-4", "Melbourne", "AU"],
  ["ap-southeast-5", "Malaysia", "MY"],
  ["ap-southeast-6", "New Zealand", "NZ"],
  ["ap-southeast-7", "Thailand", "TH"],
  ["ca-central-1", "Montreal", "CA"],
  ["ca-west-1", "Calgary", "CA"],
  ["eu-central-1", "Frankfurt", "DE"],
  ["eu-central-2", "Zurich", "CH"],
  ["eu-north-1", "Stockholm", "SE"],
  ["eu-south-1", "Milan", "IT"],
  ["eu-south-2", "Spain", "ES"],
  ["eu-west-1", "Ireland", "IE"],
  ["eu-west-2", "London", "GB"],
  ["eu-west-3", "Paris", "FR"],
  ["il-central-1", "Tel Aviv", "IL"],
  ["me-central-1", "United Arab Emirates", "AE"],
  ["me-south-1", "Bahrain", "BH"],
  ["me-west-1", "Saudi Arabia", "SA"],
  ["mx-central-1", "Mexico", "MX"],
  ["sa-east-1", "Sao Paulo", "BR"],
  ["sa-west-1", "Chile", "CL"],
  ["us-east-1", "Northern Virginia", "US"],
  ["us-east-2", "Ohio", "US"],
  ["us-west-1", "Northern California", "US"],
  ["us-west-2", "Oregon", "US"],
  ["cn-north-1", "Beijing", "CN"],
  ["cn-northwest-1", "Ningxia", "CN"],
  ["eusc-de-east-1", "Brandenburg", "DE"],
  ["us-gov-east-1", "GovCloud East", "US"],
  ["us-gov-west-1", "GovCloud West", "US"],
  ["us-iso-east-1", "ISO East", "US"],
  ["us-iso-west-1", "ISO West", "US"],
  ["us-isob-east-1", "ISOB East", "US"],
  ["us-isob-west-1", "ISOB West", "US"],
  ["eu-isoe-west-1", "ISOE West", "GB"],
  ["us-isof-east-1", "ISOF East", "US"],
  ["us-isof-south-1", "ISOF South", "US"],
];

export const regions: readonly Region[] = rows.map(([name, place, country]) => ({
  name,
  place,
  country,
  partition: partitionOf(name).partition,
  eea: isInEea(country),
}));

const byName = new Map(regions.map((region) => [region.name, region]));

/** The region of that name; `undefined` for one that AWS does not have. */
export function regionNamed(name: string): Region | undefined {
  return byName.get(name);
}
