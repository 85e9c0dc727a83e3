import { absent, known, unknown } from "../../../../posture";
import { separationMapping } from "../../../../policies/rules/separation/separation-mapping";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { sharedKey, tenancy } from "../../postures/tenancy";

const later = unknown("later");
const mapped = promise({
  retention: { mapping: { keep: "30 days", "resolves-pseudonyms": true }, "order-files": { keep: "14 days" } },
});
const anyKey = promise({
  ...{ retention: { mapping: { keep: "30 days", "resolves-pseudonyms": true } } },
  encryption: { "at-rest": "any" },
});
const mapping = holding("mapping");

describeRule(separationMapping, {
  passes: [
    ["a key of its own", tenancy({ tags: mapping, key: known(sharedKey()) }), mapped],
    ["a key for mappings only", tenancy({ tags: mapping, key: known(sharedKey(mapping)) }), mapped],
  ],
  fails: [
    ["the key of other data", tenancy({ tags: mapping, key: known(sharedKey(holding("order-files"))) }), mapped],
    ["the key of data without a class", tenancy({ tags: mapping, key: known(sharedKey(absent())) }), mapped],
    [
      "other data in the same store",
      tenancy({ tags: holding("mapping order-files"), key: known(sharedKey()) }),
      mapped,
    ],
    ["a key of AWS's, where these are promised", tenancy({ tags: mapping, key: absent() }), anyKey],
  ],
  unknown: [
    ["a class not known yet", tenancy({ tags: later }), mapped],
    ["a key not known yet", tenancy({ tags: mapping, key: later }), mapped],
    ["another store not known yet", tenancy({ tags: mapping, key: known({ tags: absent(), others: later }) }), mapped],
    ["the class of another store not known yet", tenancy({ tags: mapping, key: known(sharedKey(later)) }), mapped],
  ],
  notApplicable: [
    ["other data", tenancy({ tags: holding("order-files") }), mapped],
    ["a promise without pseudonyms", tenancy({ tags: later })],
  ],
});
