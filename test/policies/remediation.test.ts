import type { Finding } from "../../evidence/record";
import type { Posture } from "../../posture";
import { find } from "../../policies/judge";
import { newMended, type Mended } from "../../policies/remediation/mended";
import { remedies } from "../../policies/remediation/remedies";
import { ruleById } from "../../policies/rules";
import type { Rule } from "../../policies/rule";
import { graphOf } from "../../witness/pulumi/graph";
import { readerOf } from "../../witness/pulumi/readers";
import type { SeenResource } from "../../witness/pulumi/seen";
import { remediated } from "../witness/sources/handed";
import { bucket, partOf, resource, secret, unknownText } from "../witness/readers/support";
import { promise } from "./postures";

type Props = Record<string, unknown>;
const onlyOrders = promise({ retention: { orders: { keep: "14 days" } }, backups: { of: [] } });
const today = "2026-11-22";

function ruleCalled(id: string): Rule {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
}

/** The rule's finding of the first resource, among the others. */
function findingOf(rule: Rule, first: SeenResource, promised = promise(), ...others: SeenResource[]): Finding {
  const posture: Posture | undefined = readerOf(rule.kind).read(first, graphOf({ resources: [first, ...others] }));
  if (posture === undefined) throw new Error(`${first.type} has no posture of the kind ${rule.kind}`);
  return find(rule, posture, { promise: promised, today });
}

/** Hands the resource to the SDK as the engine does, and gives back the properties that the engine goes on with. */
async function mend(id: string, seen: SeenResource, promised = promise(), mended: Mended = newMended()) {
  const rule = ruleCalled(id);
  const look = (each: SeenResource) => {
    const posture = readerOf(rule.kind).read(each, graphOf({ resources: [each] }));
    return posture && find(rule, posture, { promise: promised, today });
  };
  return (await remediated(seen, (args) => mended.mend(rule, args, promised, look))) as Props | undefined;
}

const endpoint = { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } };
const searchDomain = { ...endpoint, nodeToNodeEncryption: { enabled: true } };
const origin = { domainName: "a.example", originId: "a", customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] } }; // prettier-ignore
const cdn = { origins: [origin], defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" } };
const untagged = [{}, { tags: { "tom:data-class": "orders" } }] as const;

/** A resource that breaks the rule, and what becomes of it; by rule and type, several where several things may be wrong. */
const cases: Record<string, readonly (readonly [before: Props, after: Props])[]> = {
  "key-rotation aws:kms/key:Key": [
    [{ description: "d" }, { description: "d", enableKeyRotation: true }],
    [{ enableKeyRotation: true, rotationPeriodInDays: 700 }, { enableKeyRotation: true, rotationPeriodInDays: 365 }],
    [{ rotationPeriodInDays: 700 }, { enableKeyRotation: true, rotationPeriodInDays: 365 }],
  ],
  "instance-metadata aws:ec2/instance:Instance": [
    [{}, { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } }],
    [
      { metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 1, instanceMetadataTags: "enabled" } },
      { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "enabled" } },
    ],
  ],
  "instance-metadata aws:ec2/launchTemplate:LaunchTemplate": [
    [{}, { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } }],
  ],
  "instance-metadata aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration": [
    [{}, { instanceMetadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } }],
  ],
  "instance-metadata aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": [
    [{ httpTokens: "no-preference" }, { httpTokens: "required", httpPutResponseHopLimit: 1 }],
  ],
  "exposure-bucket-gate aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": [
    [
      { blockPublicAcls: true, blockPublicPolicy: false },
      { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    ],
  ],
  "exposure-bucket aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": [],
  ...Object.fromEntries(
    ["lb", "alb"].map((spelling) => [
      `transport-minimum-tls aws:${spelling}/listener:Listener`,
      [
        [{ protocol: "HTTPS" }, { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" }],
        [
          { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-2016-08" },
          { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" },
        ],
      ],
    ]),
  ),
  "transport-minimum-tls aws:cloudfront/distribution:Distribution": [
    [
      { ...cdn, viewerCertificate: { acmCertificateArn: "a", minimumProtocolVersion: "TLSv1" } },
      { ...cdn, viewerCertificate: { acmCertificateArn: "a", minimumProtocolVersion: "TLSv1.2_2021" } },
    ],
  ],
  "transport-minimum-tls aws:apigateway/domainName:DomainName": [[{ securityPolicy: "TLS_1_0" }, { securityPolicy: "TLS_1_2" }]],
  "transport-minimum-tls aws:apigatewayv2/domainName:DomainName": [
    [
      { domainNameConfiguration: { endpointType: "REGIONAL", securityPolicy: "TLS_1_0" } },
      { domainNameConfiguration: { endpointType: "REGIONAL", securityPolicy: "TLS_1_2" } },
    ],
  ],
  ...Object.fromEntries(
    ["opensearch", "elasticsearch"].map((spelling) => [
      `transport-minimum-tls aws:${spelling}/domain:Domain`,
      [
        [
          searchDomain,
          {
            ...searchDomain,
            domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
          },
        ],
      ],
    ]),
  ),
  "transport-minimum-tls aws:cloudsearch/domain:Domain": [
    [
      { endpointOptions: { enforceHttps: true } },
      { endpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } },
    ],
  ],
  "transport-minimum-tls aws:iot/domainConfiguration:DomainConfiguration": [
    [{}, { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_2_2022_10" } }],
  ],
  "retention-declared aws:s3/bucket:Bucket": [
    [{ tags: { team: "shop" } }, { tags: { team: "shop", "tom:data-class": "orders" } }],
  ],
  "retention-declared aws:dynamodb/table:Table": [untagged],
  "retention-declared aws:rds/instance:Instance": [untagged],
  "retention-declared aws:rds/cluster:Cluster": [untagged],
  "retention-declared aws:efs/fileSystem:FileSystem": [untagged],
  "retention-declared aws:ebs/volume:Volume": [untagged],
  "retention-declared aws:sqs/queue:Queue": [untagged],
  "retention-declared aws:cloudwatch/logGroup:LogGroup": [untagged],
}; // prettier-ignore

const promiseOf = (rule: string) => (rule === "retention-declared" ? onlyOrders : promise());

describe("a remediation", () => {
  it("has a case for each of its rows, and a rule that there is", () => {
    expect(Object.keys(cases).sort()).toEqual(remedies.map(({ rule, type }) => `${rule} ${type}`).sort());
    for (const { rule } of remedies) expect(ruleById(rule)).toBeDefined();
  });

  it.each(Object.entries(cases).flatMap(([row, pairs]) => pairs.map((pair) => [row, pair] as const)))(
    "of %s makes the rule pass, and changes nothing else",
    async (row, [before, after]) => {
      const [id = "", type = ""] = row.split(" ");
      const seen = resource(type, "it", before);
      const promised = promiseOf(id);
      expect(findingOf(ruleCalled(id), seen, promised).outcome).not.toBe("pass");
      expect(await mend(id, seen, promised)).toEqual(after);
      expect(findingOf(ruleCalled(id), { ...seen, props: after }, promised).outcome).toBe("pass");
      expect(await mend(id, { ...seen, props: after }, promised)).toBeUndefined();
    },
  );

  it("shuts a bucket by its block, which is a resource of its own", async () => {
    const orders = bucket();
    const block = partOf(orders, "bucketPublicAccessBlock:BucketPublicAccessBlock", { blockPublicAcls: true, ignorePublicAcls: false }); // prettier-ignore
    const props = await mend("exposure-bucket", block);
    expect(props).toEqual({ bucket: unknownText, blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true }); // prettier-ignore
    const rule = ruleCalled("exposure-bucket");
    expect(findingOf(rule, orders, promise(), block).outcome).toBe("fail");
    expect(findingOf(rule, orders, promise(), { ...block, props: props ?? {} }).outcome).toBe("pass");
  });

  const key = "aws:kms/key:Key";
  it.each<[string, Props]>([
    ["a value that is not known yet", { enableKeyRotation: unknownText }],
    ["a secret value", { enableKeyRotation: secret(false) }],
    ["a key that KMS can't rotate", { customerMasterKeySpec: "RSA_4096" }],
    ["a key that keeps the promise", { enableKeyRotation: true }],
  ])("leaves alone %s", async (_, props) => {
    expect(await mend("key-rotation", resource(key, "k", props))).toBeUndefined();
  });

  it.each<[string, string, Props]>([
    ["a block that is not known yet", "aws:ec2/instance:Instance", { metadataOptions: unknownText }],
    ["a block that is secret", "aws:ec2/instance:Instance", { metadataOptions: secret({ httpTokens: "optional" }) }],
    ["what a launch template decides", "aws:ec2/instance:Instance", { launchTemplate: { id: "lt-1" } }],
    ["a machine whose launch template is not known", "aws:ec2/instance:Instance", { launchTemplate: unknownText }],
    ["a type that would be replaced", "aws:ec2/launchConfiguration:LaunchConfiguration", { metadataOptions: { httpTokens: "optional" } }],
  ])("leaves alone %s", async (_, type, props) => {
    expect(await mend("instance-metadata", resource(type, "m", props))).toBeUndefined();
  }); // prettier-ignore

  it("leaves alone what would fail all the same", async () => {
    const certificate = { ...cdn, viewerCertificate: { cloudfrontDefaultCertificate: true } };
    const seen = resource("aws:cloudfront/distribution:Distribution", "cdn", certificate);
    expect(findingOf(ruleCalled("transport-minimum-tls"), seen).outcome).toBe("fail");
    expect(await mend("transport-minimum-tls", seen)).toBeUndefined();
  });

  it("marks no store where the promise leaves a choice, or only says how long data must stay", async () => {
    const queue = resource("aws:sqs/queue:Queue", "q", {});
    expect(await mend("retention-declared", queue, promise())).toBeUndefined();
    const books = promise({ retention: { books: { keep: "10 years", "at-least": true } }, backups: { of: [] } });
    expect(await mend("retention-declared", queue, books)).toBeUndefined();
  });

  const waiver = { reason: "r", "accepted-by": "r", "measure-instead": "m", until: "2999-12-31" };
  it("leaves alone what is waived, itself or what it is a part of", async () => {
    const waived = promise({
      waivers: [
        { ...waiver, rule: "key-rotation", resource: "k" },
        { ...waiver, rule: "exposure-bucket", resource: "orders" },
      ],
    });
    expect(await mend("key-rotation", resource(key, "k", {}), waived)).toBeUndefined();
    expect(await mend("key-rotation", resource(key, "other", {}), waived)).toBeDefined();
    const block = partOf(bucket(), "bucketPublicAccessBlock:BucketPublicAccessBlock", {});
    expect(await mend("exposure-bucket", block, waived)).toBeUndefined();
  });

  it("hands secrets and unknown values back as they came", async () => {
    const seen = resource(key, "k", { description: secret("hush"), policy: unknownText, tags: { a: secret("b") } });
    expect(await mend("key-rotation", seen)).toEqual({ ...seen.props, enableKeyRotation: true });
  });

  it("keeps in the finding what was there before", async () => {
    const mended = newMended();
    const rule = ruleCalled("key-rotation");
    const before = resource(key, "k", {});
    const after = { ...before, props: (await mend(rule.id, before, promise(), mended)) ?? {} };
    const graph = graphOf({ resources: [after] });
    expect(mended.told(findingOf(rule, after), rule, graph)).toMatchObject({
      outcome: "pass",
      observed: { rotation: true, "before-rotation": false, mended: ["enableKeyRotation"] },
    });
    const other = { ...after, urn: "urn:other" };
    expect(mended.told(findingOf(rule, other), rule, graphOf({ resources: [other] })).observed).not.toHaveProperty(
      "mended",
    );
  });

  it("keeps it in the finding of the bucket too, whose block was mended", async () => {
    const mended = newMended();
    const rule = ruleCalled("exposure-bucket");
    const orders = bucket();
    const block = partOf(orders, "bucketPublicAccessBlock:BucketPublicAccessBlock", { blockPublicAcls: false });
    await mend(rule.id, block, promise(), mended);
    const graph = graphOf({ resources: [orders, block] });
    expect(mended.told(findingOf(rule, orders), rule, graph).observed).toMatchObject({
      "before-blockPublicAcls": false,
      "before-ignorePublicAcls": null,
      mended: ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"],
    });
  });
});
