import type { Kind, Posture } from "../../../posture";
import type { Graph } from "../graph";
import type { AnyReader, Reader } from "../reader";
import type { SeenResource } from "../seen";
import { accessLogReader } from "./access-log";
import { aftermathReader } from "./aftermath";
import { completionReader } from "./completion";
import { copiesReader } from "./copies";
import { lockReader } from "./lock";
import { logContentReader } from "./log-content";
import { mailTrackingReader } from "./mail-tracking";
import { alarmedTrailReader } from "./alarmed-trail";
import { backupReader } from "./backup";
import { bucketReader } from "./bucket";
import { bucketGateReader } from "./bucket-gate";
import { clusterReader } from "./cluster";
import { computeReader } from "./compute";
import { dataStoreReader } from "./data-store";
import { defaultGroupReader } from "./default-group";
import { deletionReader } from "./deletion";
import { deletionGuardReader } from "./deletion-guard";
import { distributionReader } from "./distribution";
import { flowLogReader } from "./flow-log";
import { grantReader } from "./grant";
import { growthReader } from "./growth";
import { healingReader } from "./healing";
import { interfaceReader } from "./interface";
import { keyReader } from "./key";
import { listenerReader } from "./listener";
import { logReader } from "./log";
import { logStoreReader } from "./log-store";
import { networkPlaceReader } from "./network-place";
import { packetFilterReader } from "./packet-filter";
import { isOfAws, placementReader } from "./placement";
import { publicationReader } from "./publication";
import { reachabilityReader } from "./reachability";
import { plainTextReader } from "./plain-text";
import { redundancyReader } from "./redundancy";
import { replicationReader } from "./replication";
import { retentionReader } from "./retention";
import { softwareReader } from "./software";
import { vaultReader } from "./vault";
import { webFirewallReader } from "./web-firewall";
import { workbenchReader } from "./workbench";
import { trailReader } from "./trail";
import { trustReader } from "./trust";
import { localIdentityReader } from "./local-identity";
import { signInReader } from "./sign-in";
import { sessionReader } from "./session";
import { credentialReader } from "./credential";
import { certificateReader } from "./certificate";
import { shareReader } from "./share";
import { clientVpnReader, directLineReader, mailRouteReader, volumeDefaultReader, vpnReader } from "./site-link";
import { tenancyReader } from "./tenancy";
import { aiUseReader } from "./ai-use";
import { baselineReader } from "./baseline";
import { guardrailReader } from "./guardrail";
import { disclosureReader } from "./disclosure";
import { edgeUseReader } from "./edge-use";
import { evidenceStoreReader } from "./evidence-store";
import { accountReader } from "./account";
import { administrationReader } from "./administration";
import { imageStoreReader } from "./image-store";
import { mailSuppressionReader } from "./mail-suppression";

const byKind: { readonly [K in Kind]: Reader<K> } = {
  "access-log": accessLogReader,
  aftermath: aftermathReader,
  "log-content": logContentReader,
  "mail-tracking": mailTrackingReader,
  "alarmed-trail": alarmedTrailReader,
  completion: completionReader,
  copies: copiesReader,
  lock: lockReader,
  "flow-log": flowLogReader,
  trail: trailReader,
  "client-vpn": clientVpnReader,
  "direct-line": directLineReader,
  "mail-route": mailRouteReader,
  certificate: certificateReader,
  share: shareReader,
  "volume-default": volumeDefaultReader,
  vpn: vpnReader,
  backup: backupReader,
  vault: vaultReader,
  bucket: bucketReader,
  "bucket-gate": bucketGateReader,
  cluster: clusterReader,
  compute: computeReader,
  "data-store": dataStoreReader,
  "default-group": defaultGroupReader,
  deletion: deletionReader,
  "deletion-guard": deletionGuardReader,
  distribution: distributionReader,
  grant: grantReader,
  growth: growthReader,
  healing: healingReader,
  interface: interfaceReader,
  key: keyReader,
  listener: listenerReader,
  log: logReader,
  "log-store": logStoreReader,
  "network-place": networkPlaceReader,
  "packet-filter": packetFilterReader,
  placement: placementReader,
  publication: publicationReader,
  reachability: reachabilityReader,
  "plain-text": plainTextReader,
  redundancy: redundancyReader,
  replication: replicationReader,
  retention: retentionReader,
  software: softwareReader,
  "web-firewall": webFirewallReader,
  workbench: workbenchReader,
  trust: trustReader,
  "local-identity": localIdentityReader,
  "sign-in": signInReader,
  session: sessionReader,
  credential: credentialReader,
  tenancy: tenancyReader,
  "ai-use": aiUseReader,
  guardrail: guardrailReader,
  baseline: baselineReader,
  disclosure: disclosureReader,
  "edge-use": edgeUseReader,
  "evidence-store": evidenceStoreReader,
  administration: administrationReader,
  account: accountReader,
  "image-store": imageStoreReader,
  "mail-suppression": mailSuppressionReader,
};

/** Every reader of the Pulumi witness, one a kind. */
export const readers: readonly AnyReader[] = Object.values(byKind);

export function readerOf<K extends Kind>(kind: K): Reader<K> {
  return byKind[kind];
}

/** How often a type was seen, and the kinds that read it, itself or as part of another's posture. */
export interface PopulationCount {
  type: string;
  count: number;
  kinds: ReadonlySet<Kind>;
}

/**
 * Postures one after the other: a large plan has a hundred thousand, of which each is judged and forgotten.
 * @param isWanted whether anybody asks for postures of that kind; by default all are read
 */
export function* posturesIn(graph: Graph, isWanted: (kind: Kind) => boolean = () => true): Generator<Posture> {
  for (const reader of readers) if (isWanted(reader.kind)) yield* posturesOf(reader, graph);
}

/** Those of one kind. */
export function* posturesOf(reader: Pick<Reader, "types" | "read">, graph: Graph): Generator<Posture> {
  for (const resource of readBy(reader, graph)) {
    const posture = reader.read(resource, graph);
    if (posture !== undefined) yield posture;
  }
}

/** What a reader looks at. */
export function readBy({ types }: Pick<Reader, "types">, graph: Graph): readonly SeenResource[] {
  return types === "every" ? graph.resources : graph.ofType(...types);
}

/**
 * Kinds that look at resources of a type. A type without any is one that no rule can judge; so are other clouds', whose
 * places nobody here can tell from the type alone.
 */
export function kindsByType(type: string): ReadonlySet<Kind> {
  let kinds = allKinds.get(type);
  if (kinds === undefined) {
    const looking = readers.filter((reader) => readsItself(reader, type) || reader.partTypes.includes(type));
    allKinds.set(type, (kinds = new Set(looking.map((reader) => reader.kind))));
  }
  return kinds;
}

/** Plans have few types, and many resources. */
const allKinds = new Map<string, ReadonlySet<Kind>>();

function readsItself(reader: AnyReader, type: string): boolean {
  return reader.types === "every" ? isOfAws(type) : reader.types.includes(type);
}

export function countTypes(resources: readonly SeenResource[]): PopulationCount[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => ({ type, count, kinds: kindsByType(type) }));
}
