import { partitionOf } from "../../../../catalogue/promise/partitions";
import { unknownMarker } from "../engine-proxy";
import { minified, renderPolicyDocument } from "./policy-document";
import { resultFields } from "./result-fields";

type Properties = Readonly<Record<string, unknown>>;

/** Where a function is asked, as far as that is known. */
export interface Place {
  region: string | undefined;
  programFolder: string;
}

/**
 * The answer to a function of a provider, without asking the cloud: what can be worked out is, every other field is
 * unknown, and arguments come back as they were given, as every provider does. `undefined` where not even the names of
 * the fields are known.
 */
export function answerInvoke(token: string, args: Properties, place: Place): Properties | undefined {
  const fields = resultFields(token, place.programFolder);
  const worked = workedOut[token]?.(args, regionOf(args, place)) ?? {};
  if (fields === undefined && Object.keys(worked).length === 0) return undefined;
  const unknowns = Object.fromEntries((fields ?? []).map((field) => [field, unknownMarker]));
  const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null && value !== undefined));
  return { ...unknowns, ...given, ...worked };
}

function regionOf(args: Properties, place: Place): string | undefined {
  return typeof args["region"] === "string" ? args["region"] : place.region;
}

const workedOut: Readonly<Record<string, (args: Properties, region: string | undefined) => Properties>> = {
  "aws:index/getRegion:getRegion": (args, region) => {
    const asked = [args["name"], args["id"]].find((each) => typeof each === "string") ?? region;
    return asked === undefined ? {} : { id: asked, name: asked, region: asked };
  },
  "aws:index/getPartition:getPartition": (_, region) => (region === undefined ? {} : partition(region)),
  "aws:index/getAvailabilityZones:getAvailabilityZones": zonesOf,
  "aws:iam/getPolicyDocument:getPolicyDocument": (args) => {
    const json = renderPolicyDocument(args);
    return json === undefined ? {} : { json, minifiedJson: minified(json) };
  },
};

function partition(region: string): Properties {
  const { partition: id, suffix: dnsSuffix } = partitionOf(region);
  return { id, partition: id, dnsSuffix, reverseDnsPrefix: dnsSuffix.split(".").reverse().join(".") };
}

/**
 * Three zones, as every region has at least, lettered a to c: right for every region in Europe. Elsewhere a letter can
 * be another one, which no rule looks at: it counts zones, and reads the region out of their names.
 */
function zonesOf(args: Properties, region: string | undefined): Properties {
  const narrowed = ["filters", "excludeNames", "excludeZoneIds", "allAvailabilityZones"].some(
    (key) => args[key] !== undefined,
  );
  if (region === undefined || narrowed) return {};
  return { id: region, region, names: ["a", "b", "c"].map((letter) => region + letter) };
}
