import type { Fact } from "./fact";
import type { PostureBase } from "./resource";
import type { Switch } from "./switch";

/** A site-to-site VPN connection: AWS always makes two tunnels, and the other side chooses among what each allows. */
export interface Vpn extends PostureBase<"vpn"> {
  tunnels: Tunnel[];
}

/** What one tunnel allows, in AWS's words. Absent: nothing is pinned, so that everything that AWS knows is allowed. */
export interface Tunnel {
  as: "tunnel1" | "tunnel2";
  ikeVersions: Fact<string[]>;
  encryption: PhaseFacts;
  integrity: PhaseFacts;
  /** Numbers as text. */
  dhGroups: PhaseFacts;
  /** Whether its negotiation is logged. */
  logged: Fact<boolean>;
  /** Where the pre-shared key comes from; never the key. */
  presharedKey: Fact<"made-by-aws" | "kept-secret" | "written">;
}

/** Phase 1 negotiates, phase 2 carries the data. */
export interface PhaseFacts {
  phase1: Fact<string[]>;
  phase2: Fact<string[]>;
}

/** A client VPN endpoint with its authorisation rules. */
export interface ClientVpn extends PostureBase<"client-vpn"> {
  /** `certificate-authentication`, `federated-authentication`, `directory-service-authentication`. */
  signIn: Fact<string[]>;
  splitTunnel: Fact<boolean>;
  connectionLog: Fact<boolean>;
  authorisations: Fact<Authorisation[]>;
}

export interface Authorisation {
  /** Whether it is for everyone who has signed in, instead of one group. */
  everyone: Fact<boolean>;
  /** Whether it opens the whole Internet or network, `0.0.0.0/0`. */
  everywhere: Fact<boolean>;
}

/** Mail on its way out or in. `on`: never without TLS. */
export type MailRoute = Switch<"mail-route">;

/** A dedicated line into AWS. `on`: it is encrypted by MACsec, and carries nothing without. */
export type DirectLine = Switch<"direct-line">;

/** An account that the program manages. `on`: new EBS volumes are encrypted by default. */
export type VolumeDefault = Switch<"volume-default">;
