import { known, unknown, type Grant, type ReachableStore } from "../../../../posture";
import { separationMappingGrant } from "../../../../policies/rules/separation/separation-mapping-grant";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { allows, grant, granting } from "../../postures/grant";

const later = unknown("later");
const mapped = promise({
  retention: { mapping: { keep: "30 days", "resolves-pseudonyms": true }, "order-files": { keep: "14 days" } },
});
const table = (name: string, tags: ReachableStore["tags"]): ReachableStore => ({
  service: "dynamodb",
  contents: known(`arn:*:dynamodb:*:*:table/${name}`),
  tags,
});
const arn = (name: string) => `arn:aws:dynamodb:eu-central-1:123456789012:table/${name}`;
const stores = [table("mapping", holding("mapping")), table("orders", holding("order-files"))];
const among = (each: Grant, all = stores): Grant => ({ ...each, stores: all });

describeRule(separationMappingGrant, {
  passes: [
    ["the mapping alone", among(grant(allows("dynamodb:GetItem", arn("mapping")))), mapped],
    ["other data alone", among(grant(allows("dynamodb:GetItem", arn("orders")))), mapped],
  ],
  fails: [
    [
      "both by name",
      among(grant(allows("dynamodb:GetItem", arn("mapping")), allows("dynamodb:Scan", arn("orders")))),
      mapped,
    ],
    ["every table", among(grant(allows("dynamodb:GetItem"))), mapped],
  ],
  unknown: [
    [
      "a policy known only after the deploy",
      among(granting({ path: "policy", from: "written", document: later })),
      mapped,
    ],
    ["a resource not known yet", among(grant(allows("dynamodb:GetItem", later))), mapped],
    [
      "a class not known yet",
      among(grant(allows("dynamodb:GetItem", arn("x"))), [...stores, table("x", later)]),
      mapped,
    ],
  ],
  notApplicable: [
    ["a promise without pseudonyms", among(grant(allows("dynamodb:GetItem")))],
    ["no mapping in the program", among(grant(allows("dynamodb:GetItem")), stores.slice(1)), mapped],
    ["what grant-no-wildcard judges", among(grant(allows("*"))), mapped],
  ],
});
