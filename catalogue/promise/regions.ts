/** An AWS region, where it is, and whether that is in the European Economic Area (Art. 44 GDPR looks at the EEA). */
export interface Region {
  name: string;
  place: string;
  country: string;
  eea: boolean;
  partition: "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f";
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
const rows: [name: string, place: string, country: string, partition: Region["partition"]][] = [
  ["af-south-1", "Cape Town", "ZA", "aws"],
  ["ap-east-1", "Hong Kong", "HK", "aws"],
  ["ap-east-2", "Taipei", "TW", "aws"],
  ["ap-northeast-1", "Tokyo", "JP", "aws"],
  ["ap-northeast-2", "Seoul", "KR", "aws"],
  ["ap-northeast-3", "Osaka", "JP", "aws"],
  ["ap-south-1", "Mumbai", "IN", "aws"],
  ["ap-south-2", "Hyderabad", "IN", "aws"],
  ["ap-southeast-1", "Singapore", "SG", "aws"],
  ["ap-southeast-2", "Sydney", "AU", "aws"],
  ["ap-southeast-3", "Jakarta", "ID", "aws"],
  ["ap-southeast-4", "Melbourne", "AU", "aws"],
  ["ap-southeast-5", "Malaysia", "MY", "aws"],
  ["ap-southeast-6", "New Zealand", "NZ", "aws"],
  ["ap-southeast-7", "Thailand", "TH", "aws"],
  ["ca-central-1", "Montreal", "CA", "aws"],
  ["ca-west-1", "Calgary", "CA", "aws"],
  ["eu-central-1", "Frankfurt", "DE", "aws"],
  ["eu-central-2", "Zurich", "CH", "aws"],
  ["eu-north-1", "Stockholm", "SE", "aws"],
  ["eu-south-1", "Milan", "IT", "aws"],
  ["eu-south-2", "Spain", "ES", "aws"],
  ["eu-west-1", "Ireland", "IE", "aws"],
  ["eu-west-2", "London", "GB", "aws"],
  ["eu-west-3", "Paris", "FR", "aws"],
  ["il-central-1", "Tel Aviv", "IL", "aws"],
  ["me-central-1", "United Arab Emirates", "AE", "aws"],
  ["me-south-1", "Bahrain", "BH", "aws"],
  ["me-west-1", "Saudi Arabia", "SA", "aws"],
  ["mx-central-1", "Mexico", "MX", "aws"],
  ["sa-east-1", "Sao Paulo", "BR", "aws"],
  ["sa-west-1", "Chile", "CL", "aws"],
  ["us-east-1", "Northern Virginia", "US", "aws"],
  ["us-east-2", "Ohio", "US", "aws"],
  ["us-west-1", "Northern California", "US", "aws"],
  ["us-west-2", "Oregon", "US", "aws"],
  ["cn-north-1", "Beijing", "CN", "aws-cn"],
  ["cn-northwest-1", "Ningxia", "CN", "aws-cn"],
  ["eusc-de-east-1", "Brandenburg", "DE", "aws-eusc"],
  ["us-gov-east-1", "GovCloud East", "US", "aws-us-gov"],
  ["us-gov-west-1", "GovCloud West", "US", "aws-us-gov"],
  ["us-iso-east-1", "ISO East", "US", "aws-iso"],
  ["us-iso-west-1", "ISO West", "US", "aws-iso"],
  ["us-isob-east-1", "ISOB East", "US", "aws-iso-b"],
  ["us-isob-west-1", "ISOB West", "US", "aws-iso-b"],
  ["eu-isoe-west-1", "ISOE West", "GB", "aws-iso-e"],
  ["us-isof-east-1", "ISOF East", "US", "aws-iso-f"],
  ["us-isof-south-1", "ISOF South", "US", "aws-iso-f"],
];

export const regions: readonly Region[] = rows.map(([name, place, country, partition]) => ({
  name,
  place,
  country,
  partition,
  eea: isInEea(country),
}));

const byName = new Map(regions.map((region) => [region.name, region]));

/** The region of that name; `undefined` for one that AWS does not have. */
export function regionNamed(name: string): Region | undefined {
  return byName.get(name);
}
