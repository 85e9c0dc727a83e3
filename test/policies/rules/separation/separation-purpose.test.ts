import { absent, known, unknown } from "../../../../posture";
import { separationPurpose } from "../../../../policies/rules/separation/separation-purpose";
import { describeRule } from "../../describe-rule";
import { tags } from "../../postures";
import { tenancy } from "../../postures/tenancy";

const later = unknown("later");

describeRule(separationPurpose, {
  passes: [
    ["one purpose", tenancy()],
    ["production", tenancy({ environment: known("production"), besideProduction: known(true) })],
    ["test by itself", tenancy({ environment: known("test") })],
  ],
  fails: [
    ["two purposes", tenancy({ tags: tags({ "tom:purpose": "orders marketing" }) })],
    ["two purposes by a comma", tenancy({ tags: tags({ "tom:purpose": "orders,marketing" }) })],
    ["test beside production", tenancy({ environment: known("test"), besideProduction: known(true) })],
  ],
  unknown: [
    ["a purpose known only after the deploy", tenancy({ tags: tags({ "tom:purpose": later }) })],
    ["an environment not known yet", tenancy({ environment: later })],
    ["test, and maybe beside production", tenancy({ environment: known("test"), besideProduction: later })],
  ],
  notApplicable: [["no marks", tenancy({ tags: absent() })]],
});
