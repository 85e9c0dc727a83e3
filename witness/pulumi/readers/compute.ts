import { absent, known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Compute, Fact, InstanceMetadata } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { computeRows, type ComputeRow } from "../tables/computes";
import { everyAt } from "./every";
import { baseOf, tagsOf } from "./identity";
import { blockAt, numberAt, orElse, wordAt } from "./properties";
import { regionOf } from "./region";
import { steps } from "./switch";

const rows = new Map(computeRows.map((row) => [row.type, row]));
const defaults = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults";
const templates = "aws:ec2/launchTemplate:LaunchTemplate";

/** Machines and what they are made from, with the account's defaults of the plan where they state nothing. */
export const computeReader: Reader<"compute"> = {
  kind: "compute",
  scope: "stack",
  types: [...rows.keys()],
  partTypes: [],
  read(resource, graph) {
    const row = rows.get(resource.type);
    return row && computeOf(resource, graph, row);
  },
};

function computeOf(resource: SeenResource, graph: Graph, row: ComputeRow): Compute {
  const block = row.metadata === "" ? "" : `${row.metadata ?? ""}.`;
  return {
    ...baseOf("compute", resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    metadata: row.metadata === undefined ? absent() : known(metadataOf(resource, graph, row.metadata)),
    sshKey: sshKeyOf(resource, row),
    stated: { metadata: block, sshKey: row.sshKey === "always" ? "" : (row.sshKey ?? "") },
  };
}

function sshKeyOf(resource: SeenResource, { sshKey }: ComputeRow): Fact<true> {
  if (sshKey === undefined) return absent();
  if (sshKey === "always") return known(true);
  const found = everyAt(resource.props, steps(sshKey));
  if (found.state !== "known") return found;
  const named = found.value.map((each) => each.value).filter((each) => each.state !== "known" || each.value !== "");
  // A key pair of the plan is named for certain, though its name may not be known yet.
  const linked = (resource.propertyDependencies[steps(sshKey)[0] ?? ""] ?? []).some((urn) => urn.includes("KeyPair::"));
  if (named.some((each) => each.state === "known") || (linked && named.length > 0)) return known(true);
  const unseen = named.find((each) => each.state === "unknown");
  return unseen?.state === "unknown" ? unseen : absent();
}

/** What the resource states, else its launch template, else the account's defaults in the same region. */
function metadataOf(resource: SeenResource, graph: Graph, path: string): InstanceMetadata {
  const own = statedAt(resource, path);
  if (resource.type === defaults) return withDefault(own);
  const template = templateOf(resource, graph);
  const account = graph.ofType(defaults).find((each) => inSameRegion(each, resource, graph));
  const layers = [own, ...(template ? [template] : []), ...(account ? [byAccount(statedAt(account, ""))] : [])];
  return withDefault({
    enabled: first(layers.map((each) => each.enabled)),
    tokensRequired: first(layers.map((each) => each.tokensRequired)),
    hops: first(layers.map((each) => each.hops)),
  });
}

function statedAt({ props }: SeenResource, path: string): InstanceMetadata {
  const at = path === "" ? [] : steps(path);
  const hops = numberAt(props, ...at, "httpPutResponseHopLimit");
  const tokens = unlessNoPreference(wordAt(["required", "optional", "no-preference"], props, ...at, "httpTokens"));
  const endpoint = unlessNoPreference(wordAt(["enabled", "disabled", "no-preference"], props, ...at, "httpEndpoint"));
  return {
    enabled: mapFact(endpoint, (word) => word === "enabled"),
    tokensRequired: mapFact(tokens, (word) => word === "required"),
    hops: hops.state === "known" && hops.value < 1 ? absent() : hops,
  };
}

function unlessNoPreference<W extends string>(word: Fact<W>): Fact<W> {
  return word.state === "known" && word.value === "no-preference" ? absent() : word;
}

const ofAccount = "the account's defaults, which the plan states";

function byAccount({ enabled, tokensRequired, hops }: InstanceMetadata): InstanceMetadata {
  return { enabled: asDefault(enabled), tokensRequired: asDefault(tokensRequired), hops: asDefault(hops) };
}

function asDefault<T>(fact: Fact<T>): Fact<T> {
  return fact.state === "known" ? knownByDefault(fact.value, ofAccount) : fact;
}

function first<T>(layers: readonly Fact<T>[]): Fact<T> {
  return layers.find((each) => each.state !== "absent") ?? absent();
}

/**
 * What holds where nobody states it depends on the image (`ImdsSupport`), the type of the instance and the account.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
 */
function withDefault({ enabled, tokensRequired, hops }: InstanceMetadata): InstanceMetadata {
  const depends = unknown("nothing states it, and EC2's default depends on the image and the account");
  return {
    enabled: orElse(enabled, () => knownByDefault(true, "EC2")),
    tokensRequired: orElse(tokensRequired, () => depends),
    hops: orElse(hops, () => depends),
  };
}

/** Of an instance that names a launch template: what that states, as far as the plan has it. */
function templateOf(resource: SeenResource, graph: Graph): InstanceMetadata | undefined {
  if (resource.type === templates || blockAt(resource.props, "launchTemplate").state === "absent") return undefined;
  const linked = (resource.propertyDependencies["launchTemplate"] ?? []).map((urn) => graph.byUrn(urn));
  const template = linked.find((each) => each?.type === templates);
  if (template !== undefined) return statedAt(template, "metadataOptions");
  const elsewhere = unknown("its launch template is managed elsewhere");
  return { enabled: elsewhere, tokensRequired: elsewhere, hops: elsewhere };
}

function inSameRegion(one: SeenResource, other: SeenResource, graph: Graph): boolean {
  const [a, b] = [regionOf(one, graph).region, regionOf(other, graph).region];
  return a.state === "known" && b.state === "known" && a.value === b.value;
}
