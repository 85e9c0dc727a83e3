import { absent, known, unknown } from "../../../../posture";
import { residencyRegion } from "../../../../policies/rules/residency/residency-region";
import { describeRule } from "../../describe-rule";
import { placement, promise } from "../../postures";

const certificate = { type: "aws:acm/certificate:Certificate", name: "site" };
const withCloudFront = promise({ residency: { regions: ["eu-central-1"], "global-services": ["cloudfront"] } });

describeRule(residencyRegion, {
  passes: [
    ["a promised region", placement({ region: known("eu-central-1") })],
    ["another promised region", placement({ region: known("eu-west-1") })],
    [
      "the sovereign cloud where it is promised",
      placement({ region: known("eusc-de-east-1") }),
      promise({ residency: { regions: ["eusc-de-east-1"] } }),
    ],
    [
      "a certificate for CloudFront where CloudFront is promised",
      placement({ region: known("us-east-1"), resource: certificate }),
      withCloudFront,
    ],
  ],
  fails: [
    ["a region of the EEA that is not promised", placement({ region: known("eu-north-1") })],
    ["London, which is eu- by name only", placement({ region: known("eu-west-2") })],
    ["Zurich, which is eu- by name only", placement({ region: known("eu-central-2") })],
    ["a region that AWS doesn't have", placement({ region: known("eu-central-9") })],
    [
      "a certificate in us-east-1 without CloudFront in the promise",
      placement({ region: known("us-east-1"), resource: certificate }),
    ],
    [
      "a certificate in another region of the US",
      placement({ region: known("us-west-2"), resource: certificate }),
      withCloudFront,
    ],
    ["a queue in us-east-1 though CloudFront is promised", placement({ region: known("us-east-1") }), withCloudFront],
  ],
  unknown: [
    ["a region that is not known yet", placement({ region: unknown("it is known only after the deploy") })],
    ["a region that nobody states", placement({ region: absent() })],
  ],
  notApplicable: [["a service without a region", placement({ global: true, region: absent() })]],
});

it("shows no text that is not a region's name", () => {
  const verdict = residencyRegion.decide(placement({ region: known("secret-value") }), promise());
  expect(JSON.stringify(verdict)).not.toContain("secret-value");
});
