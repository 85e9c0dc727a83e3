import type { OrganisationId } from "../../catalogue/organisation-ids";

/** What a good stack leaves unknown: a rule, and why nothing in the program can answer it. */
export interface OpenQuestion {
  rule: string;
  because: string;
  /** The deploy doesn't answer it either; a person or the live witness does. */
  afterDeploy?: true;
}

/** Rules that wait for the deploy in every stack. */
export const openEverywhere: readonly OpenQuestion[] = [
  { rule: "residency-reference", because: "any value that only the deploy gives, an id for one, could name a place" },
];

const rightsOnNewThings = "policies of roles name keys, buckets and roles, whose ARNs the deploy gives";
const ofNamedByArn = "policies of queues and topics name these themselves, whose ARNs the deploy gives";

export const openQuestions: Readonly<Partial<Record<OrganisationId, readonly OpenQuestion[]>>> = {
  "photo-lab": [],
  "email-dispatch": [
    ...[
      "grant-no-wildcard",
      "grant-no-escalation",
      "grant-administrators",
      "log-protected",
      "log-trail-unstoppable",
      "separation-tenant-grant",
    ].map((rule) => ({ rule, because: rightsOnNewThings })),
    { rule: "grant-trust", because: "roles of clients trust roles of this program, whose ARNs the deploy gives" },
    { rule: "share-approved", because: ofNamedByArn },
    { rule: "transport-policy-tls", because: ofNamedByArn },
    { rule: "exposure-egress", because: "AWS is asked for the prefix lists of its gateway endpoints" },
    { rule: "secret-not-in-plain", because: "settings of containers and functions name images, buckets and topics" },
    { rule: "residency-replica", because: "which of two vaults a copy goes to is told by an ARN" },
    { rule: "detect-notify", because: "subscriptions name their topics by ARN" },
  ],
};
