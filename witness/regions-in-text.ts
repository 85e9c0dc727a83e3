import { regionNamed, regions } from "../catalogue/promise/regions";
import type { Mention } from "../posture";

export type Place = Pick<Mention, "region" | "as">;

/**
 * Whether a text can name a place at all: every region ends in a direction and a number, and zones and endpoints contain
 * their region; only zone ids look otherwise. Nearly every text of a plan fails here, so nothing is allocated for it.
 */
export function mayNamePlace(text: string): boolean {
  return quick.test(text);
}
const quick = /(?:north|south|east|west|central)-[0-9]|[0-9]-az[0-9]/;

/**
 * The places that a text names, as whole tokens only:
 * - a region alone or set off by space, quotes, `=`, `,` and the like (`--region us-east-1`, `AWS_REGION=us-east-1`);
 * - a zone, a local or wavelength zone (`us-west-2-lax-1a`), a zone id (`use1-az4`, also in a directory bucket's name);
 * - the region field of an ARN;
 * - a label of an AWS host name, or of an endpoint service (`com.amazonaws.us-east-1.s3`).
 *
 * A region inside a free name or path (`logs-eu-west-1-archive`, `s3://backup/us-east-1/`) is a word that someone
 * chose: it says nothing about where data goes, and counting it would refuse harmless names.
 */
export function placesIn(text: string): Place[] {
  if (!mayNamePlace(text)) return [];
  if (regionNamed(text)) return [{ region: text, as: "region" }];
  const arn = arnAtStart.exec(text);
  if (arn?.[1] !== undefined && !mayNamePlace(text.slice(arn[0].length))) return [{ region: arn[1], as: "arn" }];
  const places: Place[] = [];
  // The closest reading comes first; a region is told once a text.
  const add = (region: string | undefined, as: Place["as"]) => {
    if (region !== undefined && !places.some((each) => each.region === region)) places.push({ region, as });
  };
  if (text.includes("arn:")) for (const match of text.matchAll(arnPattern)) add(match[1], "arn");
  if (text.includes(".")) for (const match of text.matchAll(hostPattern)) add(regionOfHost(match[0]), "endpoint");
  if (text.includes("--x-s3")) {
    for (const match of text.matchAll(directoryBucketPattern)) add(shortForms.get(match[1] ?? ""), "zone");
  }
  add(isRegion(userPoolPattern.exec(text)?.[1]), "region");
  for (const [token] of text.matchAll(tokenPattern)) {
    if (!mayNamePlace(token)) continue;
    add(isRegion(token), "region");
    add(regionOfZone(token), "zone");
  }
  return places;
}

/** The region that an ARN names in its fourth field; `*` and an empty field name none. */
const arnPattern = /\barn:aws[a-z-]*:[a-z0-9-]+:([a-z]{2,4}(?:-[a-z]+)+-\d{1,2}):/g;

/** Most texts that name a place are an ARN and nothing else. */
const arnAtStart = /^arn:aws[a-z-]*:[a-z0-9]+:([a-z]{2,4}(?:-[a-z]+)+-\d{1,2}):/;

/** Host names of AWS, and endpoint services, which are written the other way round. */
const hostPattern =
  /(?<![a-z0-9_.-])(?:[a-z0-9_-]+\.)+(?:amazonaws\.com|amazonaws\.eu|amazoncognito\.com|awsapprunner\.com|elasticbeanstalk\.com|api\.aws|on\.aws|aws\.dev|aws\.amazon\.com)\b|\b(?:com|cn\.com|eu|aws)\.(?:amazonaws|api|sagemaker|vpce)(?:\.[a-z0-9-]+)+/g;

/** `<name>--use1-az4--x-s3`: the name of a directory bucket has to end in its zone. */
const directoryBucketPattern = /--([a-z]{3,6}\d)-(?:[a-z0-9]+-)?az\d{1,2}--x-s3/g;

/** Id of a Cognito user pool: `eu-central-1_Ab12Cd34E`. */
const userPoolPattern = /^([a-z]{2,4}(?:-[a-z]+)+-\d)_[A-Za-z0-9]{9}$/;

/** A word between the signs that set words off in commands, settings, lists and JSON. */
const tokenPattern = /(?<![^\s"'`=,;:()[\]{}<>|])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?=$|[\s"'`=,;:()[\]{}<>|&]|\.(?:\s|$))/g;

/** A region that the catalogue doesn't have yet is still a region, and not a promised one. */
const looksLikeRegion =
  /^(?:af|ap|ca|cn|eu|eusc-de|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-iso[a-z]?)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d$/;

function isRegion(text: string | undefined): string | undefined {
  return text !== undefined && (regionNamed(text) || looksLikeRegion.test(text)) ? text : undefined;
}

function regionOfHost(host: string): string | undefined {
  for (const label of host.split(".")) {
    const dashed = /^s3-(?:website-|accesspoint-|fips-)?(.+)$/.exec(label)?.[1];
    const region = isRegion(label) ?? isRegion(dashed);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** `eu-central-1a`, `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`, `use1-az4`. */
function regionOfZone(token: string): string | undefined {
  const name = /^([a-z]{2,4}(?:-[a-z]+)+-\d)(?:[a-z]|-(?:[a-z]{3}|wl\d)-.*)$/.exec(token)?.[1];
  return isRegion(name) ?? shortForms.get(/^([a-z]{3,6}\d)-(?:[a-z0-9]+-)?az\d{1,2}$/.exec(token)?.[1] ?? "");
}

/**
 * Zone ids begin with a short form of their region: `use1-az4` is in us-east-1, `apne1-az1` in ap-northeast-1.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
 */
const shortForms = new Map(regions.map((region) => [shortForm(region.name), region.name]));

function shortForm(region: string): string {
  const parts = region.split("-");
  const number = parts.pop() ?? "";
  const direction = parts.pop() ?? "";
  const [, ...initials] = /^([ns])(?:orth|outh)([ew])/.exec(direction) ?? ["", direction.slice(0, 1)];
  return `${parts.map((part) => (part === "gov" ? "g" : part)).join("")}${initials.join("")}${number}`;
}
