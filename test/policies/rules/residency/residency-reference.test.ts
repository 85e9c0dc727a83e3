import { known, unknown, type Mention } from "../../../../posture";
import { residencyReference } from "../../../../policies/rules/residency/residency-reference";
import { describeRule } from "../../describe-rule";
import { placement, promise } from "../../postures";

const mention = (region: string, path = "endpoint", as: Mention["as"] = "endpoint"): Mention => ({ path, region, as });
const distribution = { type: "aws:cloudfront/distribution:Distribution", name: "site" };
const withCloudFront = promise({ residency: { regions: ["eu-central-1"], "global-services": ["cloudfront"] } });
const viewerCertificate = mention("us-east-1", "viewerCertificate.acmCertificateArn", "arn");

describeRule(residencyReference, {
  passes: [
    ["a place in the promise", placement({ mentions: [mention("eu-west-1")] })],
    [
      "the certificate of a distribution where CloudFront is promised",
      placement({ resource: distribution, global: true, mentions: [viewerCertificate] }),
      withCloudFront,
    ],
    [
      "its own region, which residency-region judges",
      placement({ region: known("us-east-1"), mentions: [mention("us-east-1", "arn", "arn")] }),
    ],
    [
      "its own region property while the region isn't known",
      placement({ region: unknown("later"), mentions: [mention("us-east-1", "region", "region")] }),
    ],
  ],
  fails: [
    ["an endpoint elsewhere", placement({ mentions: [mention("us-east-1")] })],
    ["one place of two elsewhere", placement({ mentions: [mention("eu-west-1"), mention("eu-west-2")] })],
    [
      "a place elsewhere beside properties that are not known",
      placement({ mentions: [mention("us-east-1")], unseen: ["tags"] }),
    ],
    [
      "the certificate of a distribution without CloudFront in the promise",
      placement({ resource: distribution, global: true, mentions: [viewerCertificate] }),
    ],
    [
      "the origin of a distribution elsewhere, though CloudFront is promised",
      placement({ resource: distribution, global: true, mentions: [mention("us-east-1", "origins[0].domainName")] }),
      withCloudFront,
    ],
    [
      "a certificate in another region than CloudFront's",
      placement({
        resource: distribution,
        global: true,
        mentions: [mention("us-west-2", "viewerCertificate.acmCertificateArn")],
      }),
      withCloudFront,
    ],
  ],
  unknown: [
    ["properties that are not known", placement({ unseen: ["kmsMasterKeyId"] })],
    ["nothing named yet, and properties that are not known", placement({ mentions: [], unseen: ["kmsMasterKeyId"] })],
    [
      "a place elsewhere that may be its own region",
      placement({ region: unknown("later"), mentions: [mention("us-east-1")] }),
    ],
  ],
  notApplicable: [["no place named", placement({ mentions: [] })]],
});

it("shows the property, but no key of the user's below it", () => {
  const verdict = residencyReference.decide(
    placement({ mentions: [mention("us-east-1", "environment.variables.SECRET")] }),
    promise(),
  );
  expect(JSON.stringify(verdict)).toContain("environment");
  expect(JSON.stringify(verdict)).not.toContain("SECRET");
});
