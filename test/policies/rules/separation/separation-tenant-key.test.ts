import { absent, known, unknown } from "../../../../posture";
import { separationTenantKey } from "../../../../policies/rules/separation/separation-tenant-key";
import { describeRule } from "../../describe-rule";
import { holding, tags } from "../../postures";
import { keyOf, ofClient, sharedKey, tenancy } from "../../postures/tenancy";

const later = unknown("later");

describeRule(separationTenantKey, {
  passes: [
    ["the client's key", tenancy()],
    ["a key without marks that only this client uses", tenancy({ key: known(sharedKey(ofClient("muster"))) })],
    ["the client's key, whoever else is under it", tenancy({ key: known(keyOf("muster", ofClient("other"))) })],
    [
      "a key that stores without a client use",
      tenancy({ key: known(sharedKey(tags({ "tom:data-class": "none" }), absent())) }),
    ],
  ],
  fails: [
    ["another client's key", tenancy({ key: known(keyOf("other")) })],
    ["a key without marks that another client uses too", tenancy({ key: known(sharedKey(ofClient("other"))) })],
    [
      "a key of another program that another client uses too",
      tenancy({ key: known({ tags: later, others: known([ofClient("other")]) }) }),
    ],
  ],
  unknown: [
    ["a key of another program", tenancy({ key: known({ tags: later, others: known([]) }) })],
    ["a key known only after the deploy", tenancy({ key: later })],
    ["a client not known yet", tenancy({ tags: tags({ "tom:client": later, "tom:data-class": "order-files" }) })],
    ["another store whose key is not known yet", tenancy({ key: known({ tags: absent(), others: later }) })],
    ["another store whose client is not known yet", tenancy({ key: known(sharedKey(later)) })],
  ],
  notApplicable: [
    ["no personal data", tenancy({ tags: holding("none"), key: known(keyOf("other")) })],
    ["no client", tenancy({ tags: absent() })],
    ["a key of AWS's", tenancy({ key: absent() })],
  ],
});
