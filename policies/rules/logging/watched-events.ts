import type { Text } from "../../../catalogue/text";
import { remembered } from "../../../catalogue/remembered";
import { text } from "../common/words";

/** An event that has to raise an alarm: the words that a filter for it must have, or patterns with `*` of them. */
export interface WatchedEvent {
  id: string;
  name: Text;
  words: readonly string[];
}

/**
 * The events of the CIS AWS Foundations Benchmark 1.4, section 4, which scanners map to Article 32: an event name is
 * covered by any filter that has it, or a wildcard of it, whatever else the filter asks for.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const watchedEvents: readonly WatchedEvent[] = [
  { id: "unauthorised-calls", name: text("verweigerte Aufrufe", "unauthorised calls"), words: ["UnauthorizedOperation", "AccessDenied"] },
  { id: "sign-in-without-factor", name: text("Anmeldung ohne zweiten Faktor", "sign-in without a second factor"), words: ["ConsoleLogin", "MFAUsed"] },
  { id: "root-login", name: text("Anmeldung als Root", "login as root"), words: ["Root"] },
  { id: "failed-sign-in", name: text("fehlgeschlagene Anmeldung", "failed sign-in"), words: ["ConsoleLogin", "Failed", "authentication"] },
  { id: "iam-policy", name: text("Änderung von Berechtigungen", "changes of IAM policies"), words: ["PutRolePolicy", "PutUserPolicy", "PutGroupPolicy", "CreatePolicy", "CreatePolicyVersion", "AttachRolePolicy", "AttachUserPolicy", "AttachGroupPolicy", "DetachRolePolicy", "DeletePolicy"] },
  { id: "trail", name: text("Änderung der Aufzeichnung", "changes of trails"), words: ["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"] },
  { id: "config", name: text("Änderung von AWS Config", "changes of AWS Config"), words: ["StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder"] },
  { id: "bucket-policy", name: text("Änderung von Bucket-Policies", "changes of bucket policies"), words: ["PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication", "DeleteBucketPolicy"] },
  { id: "key", name: text("Abschaltung von Schlüsseln", "disabled or deleted keys"), words: ["DisableKey", "ScheduleKeyDeletion"] },
  { id: "security-group", name: text("Änderung von Sicherheitsgruppen", "changes of security groups"), words: ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup"] },
  { id: "network-acl", name: text("Änderung von Netz-ACLs", "changes of network ACLs"), words: ["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry", "ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"] },
  { id: "gateway", name: text("Änderung von Gateways", "changes of gateways"), words: ["CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway", "DeleteInternetGateway", "DetachInternetGateway"] },
  { id: "route-table", name: text("Änderung von Routen", "changes of routes"), words: ["CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable"] },
  { id: "vpc", name: text("Änderung von Netzen", "changes of VPCs"), words: ["CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection"] },
]; // prettier-ignore

/** Whether the pattern of a filter has every word of the event. */
export function covers(pattern: string, event: WatchedEvent): boolean {
  return coveredBy(pattern).has(event);
}

const coveredBy = remembered((pattern): ReadonlySet<WatchedEvent> => {
  const terms = (pattern.match(/[A-Za-z*]+/g) ?? []).filter((term) => /[A-Za-z]/.test(term)).map(globOf);
  return new Set(watchedEvents.filter(({ words }) => words.every((word) => terms.some((term) => term.test(word)))));
});

function globOf(term: string): RegExp {
  return new RegExp(`^${term.replaceAll("*", "[A-Za-z]*")}$`);
}
