import { createHash } from "node:crypto";
import { partitionOf } from "../../catalogue/promise/partitions";
import { account, regionOf, type Settings } from "./settings";
import { list, text, type Properties } from "./values";
import { policyDocument } from "./policy-document";

type Invoke = (args: Properties, place: { region: string; partition: string; suffix: string }) => Properties;

const callerIdentity: Invoke = (_, { partition }) => ({
  accountId: account,
  arn: `arn:${partition}:iam::${account}:user/sandbox`,
  id: account,
  userId: "AIDASANDBOXSANDBOXAA",
});
const region: Invoke = (_, place) => ({
  id: place.region,
  name: place.region,
  region: place.region,
  endpoint: `ec2.${place.region}.${place.suffix}`,
  description: place.region,
});
const partition: Invoke = (_, place) => ({
  id: place.partition,
  partition: place.partition,
  dnsSuffix: place.suffix,
  reverseDnsPrefix: place.suffix.split(".").reverse().join("."),
});
const availabilityZones: Invoke = (_, place) => {
  const names = ["a", "b", "c"].map((letter) => `${place.region}${letter}`);
  return {
    id: place.region,
    region: place.region,
    names,
    zoneIds: names.map((name, index) => `${name.slice(0, 3)}c1-az${index + 1}`),
    groupNames: [place.region],
  };
};
/** AWS's lists of its own services' addresses, which gateway endpoints lead to. */
const managedPrefixList: Invoke = (args) => ({
  id: `pl-${createHash("sha256").update(String(args["name"])).digest("hex").slice(0, 8)}`,
});

const invokes: Record<string, Invoke> = {
  "aws:index/getCallerIdentity:getCallerIdentity": callerIdentity,
  "aws:index/getRegion:getRegion": region,
  "aws:index/getPartition:getPartition": partition,
  "aws:index/getAvailabilityZones:getAvailabilityZones": availabilityZones,
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": managedPrefixList,
  "aws:iam/getPolicyDocument:getPolicyDocument": (args) => policyDocument(args),
  "aws:s3/getCanonicalUserId:getCanonicalUserId": () => ({
    id: "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a",
    displayName: "sandbox",
  }),
};

/** Answers the functions that programs call to find out where they are. */
export function invoke(token: string, args: Properties, settings: Settings): Properties {
  const answer = invokes[token];
  if (!answer)
    throw new Error(
      `The sandbox's AWS provider can't answer "${token}". It answers ${Object.keys(invokes)
        .map((known) => known.split(":")[2])
        .join(", ")}. Pass the value in as configuration, or add the function to sandbox/provider/invokes.ts.`,
    );
  const place = regionOf(args, settings);
  const given = Object.fromEntries(
    Object.entries(args).filter(
      ([, value]) =>
        value !== null && (text(value) !== undefined || typeof value !== "string" || list(value).length > 0),
    ),
  );
  return { ...given, ...answer(given, { region: place, ...partitionOf(place) }) };
}
