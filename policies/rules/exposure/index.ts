import type { AnyRule } from "../../rule";
import { exposureAdminPorts } from "./exposure-admin-ports";
import { exposureBucket } from "./exposure-bucket";
import { exposureBucketGate } from "./exposure-bucket-gate";
import { exposureCluster } from "./exposure-cluster";
import { exposureDataStore } from "./exposure-data-store";
import { exposureDefaultGroup } from "./exposure-default-group";
import { exposureEgress } from "./exposure-egress";
import { exposureFunction } from "./exposure-function";
import { exposureIngress } from "./exposure-ingress";
import { exposureNotebook } from "./exposure-notebook";
import { exposureOrigin } from "./exposure-origin";
import { exposureSnapshot } from "./exposure-snapshot";
import { exposureSubnet } from "./exposure-subnet";
import { firewallWeb } from "./firewall-web";
import { instanceMetadata } from "./instance-metadata";
import { instanceNoSshKeys } from "./instance-no-ssh-keys";

/** Zugangskontrolle, Zugriffskontrolle: what can be reached. */
export const exposureRules: readonly AnyRule[] = [
  exposureBucket,
  exposureBucketGate,
  exposureDataStore,
  exposureSnapshot,
  exposureIngress,
  exposureAdminPorts,
  exposureDefaultGroup,
  exposureSubnet,
  exposureEgress,
  exposureFunction,
  exposureOrigin,
  exposureNotebook,
  exposureCluster,
  firewallWeb,
  instanceMetadata,
  instanceNoSshKeys,
];
