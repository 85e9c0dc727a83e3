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

export * from "./access-log";
export * from "./account";
export * from "./administration";
export * from "./aftermath";
export * from "./ai-use";
export * from "./backup";
export * from "./bucket";
export * from "./bucket-gate";
export * from "./certificate";
export * from "./cluster";
export * from "./compute";
export * from "./completion";
export * from "./copies";
export * from "./credential";
export * from "./data-store";
export * from "./default-group";
export * from "./deletion";
export * from "./disclosure";
export * from "./distribution";
export * from "./edge-use";
export * from "./evidence-store";
export * from "./fact";
export * from "./flow-log";
export * from "./grant";
export * from "./guardrail";
export * from "./baseline";
export * from "./interface";
export * from "./key";
export * from "./key-ref";
export * from "./listener";
export * from "./local-identity";
export * from "./lock";
export * from "./log";
export * from "./log-content";
export * from "./log-store";
export * from "./mail-tracking";
export * from "./network-place";
export * from "./packet-filter";
export * from "./placement";
export * from "./plain-text";
export * from "./policy-document";
export * from "./replication";
export * from "./resource";
export * from "./retention";
export * from "./session";
export * from "./share";
export * from "./sign-in";
export * from "./site-link";
export * from "./software";
export * from "./switch";
export * from "./tenancy";
export * from "./trail";
export * from "./trust";
export * from "./vault";
export * from "./alarmed-trail";
export * from "./web-firewall";
