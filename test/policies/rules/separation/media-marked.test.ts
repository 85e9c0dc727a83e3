import { absent, unknown } from "../../../../posture";
import { mediaMarked } from "../../../../policies/rules/separation/media-marked";
import { describeRule } from "../../describe-rule";
import { dataStore, holding, tags } from "../../postures";

const later = unknown("it is known only after the deploy");
const marked = (values: Parameters<typeof tags>[0]) => dataStore({ tags: tags(values) });
const all = { "tom:data-class": "order-files", "tom:client": "muster", "tom:purpose": "orders" };

describeRule(mediaMarked, {
  passes: [
    ["all three", marked(all)],
    ["no personal data: the purpose is enough", marked({ "tom:data-class": "none", "tom:purpose": "build cache" })],
  ],
  fails: [
    ["no tags", dataStore({ tags: absent() })],
    ["no class", marked({ ...all, "tom:data-class": absent() })],
    ["no client", marked({ ...all, "tom:client": absent() })],
    ["no purpose", marked({ ...all, "tom:purpose": absent() })],
    ["an empty client", marked({ ...all, "tom:client": " " })],
    ["no personal data and no purpose", marked({ "tom:data-class": "none" })],
    ["no purpose while the class is not known", marked({ "tom:data-class": later, "tom:client": "muster" })],
  ],
  unknown: [
    ["tags that are not known", dataStore({ tags: later })],
    ["a client that is not known", marked({ ...all, "tom:client": later })],
    [
      "a class that is not known, and no client: it may be none",
      marked({ "tom:data-class": later, "tom:purpose": "orders" }),
    ],
    ["a class that is not known", dataStore({ tags: holding(later) })],
  ],
  notApplicable: { never: "every data store is marked" },
});
