import type { AccessLog } from "./access-log";
import type { Account } from "./account";
import type { Administration } from "./administration";
import type { Aftermath } from "./aftermath";
import type { AiUse } from "./ai-use";
import type { Backup } from "./backup";
import type { Bucket } from "./bucket";
import type { BucketGate } from "./bucket-gate";
import type { ClientVpn, DirectLine, MailRoute, VolumeDefault, Vpn } from "./site-link";
import type { Baseline } from "./baseline";
import type { Certificate } from "./certificate";
import type { Cluster } from "./cluster";
import type { Compute } from "./compute";
import type { Completion } from "./completion";
import type { Copies } from "./copies";
import type { Credential } from "./credential";
import type { DataStore } from "./data-store";
import type { DefaultGroup } from "./default-group";
import type {
  DeletionGuard,
  Growth,
  Healing,
  ImageStore,
  MailSuppression,
  Publication,
  Reachability,
  Redundancy,
  Workbench,
} from "./switch";
import type { Deletion } from "./deletion";
import type { Disclosure } from "./disclosure";
import type { Distribution } from "./distribution";
import type { EdgeUse } from "./edge-use";
import type { EvidenceStore } from "./evidence-store";
import type { FlowLog } from "./flow-log";
import type { Grant } from "./grant";
import type { Guardrail } from "./guardrail";
import type { Interface } from "./interface";
import type { Key } from "./key";
import type { Listener } from "./listener";
import type { LocalIdentity } from "./local-identity";
import type { Lock } from "./lock";
import type { Log } from "./log";
import type { LogContent } from "./log-content";
import type { LogStore } from "./log-store";
import type { MailTracking } from "./mail-tracking";
import type { NetworkPlace } from "./network-place";
import type { PacketFilter } from "./packet-filter";
import type { Placement } from "./placement";
import type { PlainText } from "./plain-text";
import type { Replication } from "./replication";
import type { Retention } from "./retention";
import type { Session } from "./session";
import type { Share } from "./share";
import type { SignIn } from "./sign-in";
import type { Software } from "./software";
import type { Tenancy } from "./tenancy";
import type { Trail } from "./trail";
import type { Trust } from "./trust";
import type { Vault } from "./vault";
import type { AlarmedTrail } from "./alarmed-trail";
import type { WebFirewall } from "./web-firewall";

/** Every posture there is; a new kind is one file and one line here. */
export type Posture =
  | Certificate
  | AccessLog
  | Account
  | Administration
  | Aftermath
  | AiUse
  | Backup
  | Bucket
  | BucketGate
  | ClientVpn
  | Cluster
  | Compute
  | Completion
  | Copies
  | Credential
  | DataStore
  | DefaultGroup
  | Deletion
  | DeletionGuard
  | DirectLine
  | Disclosure
  | Distribution
  | EdgeUse
  | EvidenceStore
  | FlowLog
  | Grant
  | Growth
  | Guardrail
  | Baseline
  | Healing
  | ImageStore
  | Interface
  | Key
  | Listener
  | LocalIdentity
  | Lock
  | Log
  | LogContent
  | LogStore
  | MailRoute
  | MailSuppression
  | MailTracking
  | NetworkPlace
  | PacketFilter
  | Placement
  | PlainText
  | Publication
  | Reachability
  | Redundancy
  | Replication
  | Retention
  | Session
  | Share
  | SignIn
  | Software
  | Tenancy
  | Trail
  | Trust
  | Vault
  | VolumeDefault
  | Vpn
  | AlarmedTrail
  | WebFirewall
  | Workbench;
export type Kind = Posture["kind"];
export type PostureOf<K extends Kind> = Extract<Posture, { kind: K }>;

// Values by their names: a file that has types alone need not be loaded.
export { absent, known, knownByDefault, mapFact, unknown, valueOf } from "./fact";
export { answers, tlsVersions } from "./listener";
export { secretShapes } from "./plain-text";
export { namedLater, ownAccountLater } from "./resource";
export type * from "./access-log";
export type * from "./account";
export type * from "./administration";
export type * from "./aftermath";
export type * from "./ai-use";
export type * from "./backup";
export type * from "./bucket";
export type * from "./bucket-gate";
export type * from "./certificate";
export type * from "./cluster";
export type * from "./compute";
export type * from "./completion";
export type * from "./copies";
export type * from "./credential";
export type * from "./data-store";
export type * from "./default-group";
export type * from "./deletion";
export type * from "./disclosure";
export type * from "./distribution";
export type * from "./edge-use";
export type * from "./evidence-store";
export type * from "./fact";
export type * from "./flow-log";
export type * from "./grant";
export type * from "./guardrail";
export type * from "./baseline";
export type * from "./interface";
export type * from "./key";
export type * from "./key-ref";
export type * from "./listener";
export type * from "./local-identity";
export type * from "./lock";
export type * from "./log";
export type * from "./log-content";
export type * from "./log-store";
export type * from "./mail-tracking";
export type * from "./network-place";
export type * from "./packet-filter";
export type * from "./placement";
export type * from "./plain-text";
export type * from "./policy-document";
export type * from "./replication";
export type * from "./resource";
export type * from "./retention";
export type * from "./session";
export type * from "./share";
export type * from "./sign-in";
export type * from "./site-link";
export type * from "./software";
export type * from "./switch";
export type * from "./tenancy";
export type * from "./trail";
export type * from "./trust";
export type * from "./vault";
export type * from "./alarmed-trail";
export type * from "./web-firewall";
