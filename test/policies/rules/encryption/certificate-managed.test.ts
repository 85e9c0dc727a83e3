import { absent, known, unknown } from "../../../../posture";
import { certificateManaged } from "../../../../policies/rules/encryption/certificate-managed";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { certificate } from "../../postures/certificate";

const byHand = (days: number) => certificate({ renewal: known("by-hand"), daysLeft: known(days) });

describeRule(certificateManaged, {
  passes: [
    ["renewed by ACM", certificate()],
    ["brought along, with time left", byHand(31)],
    ["brought along, with less promised", byHand(8), promise({ transport: { "renew-certificates-before": "7 days" } })],
  ],
  fails: [
    ["by mail", certificate({ renewal: known("acm-by-mail") })],
    ["brought along, about to end", byHand(30)],
    ["brought along, ended", byHand(-5)],
  ],
  unknown: [
    ["a validation not known yet", certificate({ renewal: unknown("later") })],
    ["a text not known yet", certificate({ renewal: known("by-hand"), daysLeft: unknown("later") })],
    ["no end stated", certificate({ renewal: known("by-hand") })],
  ],
  notApplicable: [["an authority", certificate({ renewal: absent() })]],
});
