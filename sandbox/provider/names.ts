import { seededHex } from "./random";
import type { SdkType } from "./sdk-type";
import { defaultsKey, hasUnknown, list, text, type Properties, type Value } from "./values";

/** Types whose name isn't in `name`, or is shorter than others. AWS refuses longer ones. */
interface Naming {
  property: string;
  longest: number;
  lowerCase?: boolean;
  prefix?: string;
}
const naming: Record<string, Naming> = {
  "aws:s3/bucket:Bucket": { property: "bucket", longest: 63, lowerCase: true },
  "aws:s3/bucketV2:BucketV2": { property: "bucket", longest: 63, lowerCase: true },
  "aws:kms/alias:Alias": { property: "name", longest: 250, prefix: "alias/" },
  "aws:lb/loadBalancer:LoadBalancer": { property: "name", longest: 32 },
  "aws:alb/loadBalancer:LoadBalancer": { property: "name", longest: 32 },
  "aws:lb/targetGroup:TargetGroup": { property: "name", longest: 32 },
  "aws:alb/targetGroup:TargetGroup": { property: "name", longest: 32 },
  "aws:iam/role:Role": { property: "name", longest: 64 },
  "aws:iam/user:User": { property: "name", longest: 64 },
  "aws:lambda/function:Function": { property: "name", longest: 64 },
  "aws:cloudwatch/eventRule:EventRule": { property: "name", longest: 64 },
  "aws:scheduler/schedule:Schedule": { property: "name", longest: 64 },
};

const anyName: Naming = { property: "name", longest: 255 };

/** The property that holds a resource's name, if its type has one that Pulumi fills in. */
export function nameProperty(type: SdkType): string | undefined {
  const special = naming[type.token]?.property;
  if (special) return special;
  const name = type.properties.get("name");
  return name?.isInput && !name.isRequired && name.shape === "string" ? "name" : undefined;
}

/**
 * Gives a resource without a name the one that Pulumi gives it: its name in the program, a dash and seven random digits,
 * already in the preview. An update keeps the name of before.
 */
export function withName(type: SdkType, urn: string, news: Properties, olds: Properties, seed: Uint8Array): Properties {
  const property = nameProperty(type);
  if (!property || news[property] !== undefined || news[`${property}Prefix`] !== undefined) return news;
  const { longest, lowerCase, prefix = "" } = naming[type.token] ?? anyName;
  const before = list(olds[defaultsKey]).includes(property) ? text(olds[property]) : undefined;
  const base = (urn.split("::").at(-1) ?? "").slice(0, longest - 8);
  const name = `${prefix}${base}-${seededHex(seed, urn, 7)}`;
  return {
    ...news,
    [property]: before ?? (lowerCase ? name.toLowerCase() : name),
    [defaultsKey]: noted(news, property),
  };
}

/** Was the name chosen by the program? Then a replacement must not create a second one of that name beside the first. */
export function hasOwnName(type: SdkType, inputs: Properties): boolean {
  const property = nameProperty(type);
  return (
    property !== undefined &&
    inputs[property] !== undefined &&
    !hasUnknown(inputs[property]) &&
    !list(inputs[defaultsKey]).includes(property)
  );
}

export const noted = (inputs: Properties, property: string): Value[] => [...list(inputs[defaultsKey]), property].sort();
