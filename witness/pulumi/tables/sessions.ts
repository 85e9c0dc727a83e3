import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import type { PathOf } from "./path";

/*
 * Services in which people stay signed in, and the property that ends it. Names are checked against the types of
 * @pulumi/aws 7.48.0. Left out: user pools, whose tokens are for the customers of an application and renewed by it.
 */
export interface SessionRow<Path extends string = string> {
  type: string;
  service: string;
  path: Path;
  /** Minutes that one of its units has; `iso`: a duration as ISO 8601 writes it, `PT8H`. */
  unit: number | "iso";
  /** Minutes that hold where nothing is written. */
  unset: { minutes: number; source: string };
  /** A flag that ends the session at that time; without it the session goes on. */
  ends?: Path;
  /** A word without which the time means nothing, and the session never ends. */
  onlyWith?: { path: Path; is: string };
}

function row<Args>(line: SessionRow<PathOf<Args>>): SessionRow {
  return line;
}

export const sessionRows: readonly SessionRow[] = [
  row<sdk.ssoadmin.PermissionSetArgs>({
    type: "aws:ssoadmin/permissionSet:PermissionSet",
    service: "AWS IAM Identity Center",
    path: "sessionDuration",
    unit: "iso",
    unset: { minutes: 60, source: pulumi("IAM Identity Center") },
  }),
  row<sdk.iam.RoleArgs>({
    type: "aws:iam/role:Role",
    service: "AWS IAM",
    path: "maxSessionDuration",
    unit: 1 / 60,
    unset: { minutes: 60, source: pulumi("IAM") },
  }),
  row<sdk.ec2clientvpn.EndpointArgs>({
    type: "aws:ec2clientvpn/endpoint:Endpoint",
    service: "AWS Client VPN",
    path: "sessionTimeoutHours",
    unit: 60,
    unset: { minutes: 1440, source: pulumi("Client VPN") },
    ends: "disconnectOnSessionTimeout",
  }),
  row<sdk.appstream.FleetArgs>({
    type: "aws:appstream/fleet:Fleet",
    service: "Amazon AppStream 2.0",
    path: "maxUserDurationInSeconds",
    unit: 1 / 60,
    unset: { minutes: 960, source: aws("AppStream") },
  }),
  row<sdk.workspaces.WorkspaceArgs>({
    type: "aws:workspaces/workspace:Workspace",
    service: "Amazon WorkSpaces",
    path: "workspaceProperties.runningModeAutoStopTimeoutInMinutes",
    unit: 1,
    unset: { minutes: 60, source: aws("WorkSpaces") },
    onlyWith: { path: "workspaceProperties.runningMode", is: "AUTO_STOP" },
  }),
  row<sdk.opensearch.DomainSamlOptionsArgs>({
    type: "aws:opensearch/domainSamlOptions:DomainSamlOptions",
    service: "Amazon OpenSearch Service",
    path: "samlOptions.sessionTimeoutMinutes",
    unit: 1,
    unset: { minutes: 60, source: pulumi("OpenSearch") },
  }),
  row<sdk.elasticsearch.DomainSamlOptionsArgs>({
    type: "aws:elasticsearch/domainSamlOptions:DomainSamlOptions",
    service: "Amazon OpenSearch Service",
    path: "samlOptions.sessionTimeoutMinutes",
    unit: 1,
    unset: { minutes: 60, source: pulumi("OpenSearch") },
  }),
];
