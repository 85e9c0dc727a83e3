import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTheEngine, ownPack, photoLab } from "./engine";
import { describeWithEngine } from "../sandbox/with-engine";

/*
 * A marked secret in every kind of property: as a flag's place, a tag's value and a tag's name, in a policy, in a
 * region, a key, a lifecycle rule, nested in lists. It must be in nothing that we write or print.
 */

const marker = "MARKED-s3cret-7f3a";
const program = `
const secret = pulumi.secret(${JSON.stringify(marker)});
const tags = { "tom:data-class": secret, "tom:client": secret, "tom:purpose": secret };
const bucket = new aws.s3.Bucket("store", { tags, forceDestroy: true });
new aws.s3.BucketPolicy("policy", { bucket: bucket.id, policy: pulumi.interpolate\`{"Version":"2012-10-17","Statement":[{"Sid":"\${secret}","Effect":"Allow","Principal":{"AWS":"\${secret}"},"Action":"s3:\${secret}","Resource":"\${secret}","Condition":{"StringEquals":{"aws:SourceVpc":"\${secret}"}}}]}\` });
new aws.s3.BucketServerSideEncryptionConfiguration("encryption", { bucket: bucket.id, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: secret } }] });
new aws.s3.BucketLifecycleConfiguration("lifecycle", { bucket: bucket.id, rules: [{ id: secret, status: "Enabled", filter: { prefix: secret }, expiration: { days: 30 } }] });
new aws.kms.Key("key", { description: secret, tags, policy: pulumi.interpolate\`{"Version":"2012-10-17","Statement":[{"Sid":"\${secret}","Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}\` });
new aws.cloudwatch.LogGroup("logs", { name: secret, kmsKeyId: secret, tags });
new aws.dynamodb.Table("table", { hashKey: "id", attributes: [{ name: "id", type: "S" }], billingMode: "PAY_PER_REQUEST", replicas: [{ regionName: secret }], tags });
new aws.ssm.Parameter("parameter", { type: "SecureString", value: secret, keyId: secret, tags });
new aws.secretsmanager.Secret("managed", { kmsKeyId: secret, tags, replicas: [{ region: secret, kmsKeyId: secret }] });
new aws.sqs.Queue("queue", { kmsMasterKeyId: secret, messageRetentionSeconds: 60, tags });
new aws.lambda.Function("function", { role: secret, environment: { variables: { TOKEN: secret } }, tags });
new aws.ec2.Instance("instance", { ami: secret, availabilityZone: secret, userData: secret, tags });
`;
/** Values that a provider refuses, so that only a program run in memory can have them. */
const refused = `
const secret = pulumi.secret(${JSON.stringify(marker)});
new aws.sns.Topic("topic", { region: secret });
new aws.s3.BucketVersioning("versions", { bucket: secret, versioningConfiguration: { status: secret } });
new aws.s3.BucketPolicy("policy", { bucket: secret, policy: secret });
new aws.kms.Key("key", { policy: secret, deletionWindowInDays: secret, customerMasterKeySpec: secret });
new aws.cloudwatch.LogGroup("logs", { retentionInDays: secret });
new aws.Provider("provider", { region: secret, defaultTags: { tags: { "tom:data-class": secret } } });
`;

describeWithEngine("a secret", () => {
  const engine = onTheEngine({ cloud: false });

  it("in every kind of property is in no output, no journal, no record and no report", async () => {
    const project = await engine.project("everywhere", program);
    const env = { TOMGUARD_PROMISE: photoLab, TOMGUARD_JOURNAL: join(project.folder, "written-journal") };
    const written = (file: string) => join(project.folder, `written-${file}`);

    const outputs = [
      await project.pulumi(["preview", "--policy-pack", ownPack], env),
      await project.tomguard(["preview", "-s", "dev", "--json", "--out", written("preview.json")], env),
      await project.tomguard(["check", ".", "-s", "dev", "--json", "--out", written("check.json")], env),
      await project.tomguard(["check", ".", "-s", "dev"], env),
    ];
    const state = await project.pulumi(["stack", "export", "--show-secrets"]);
    writeFileSync(join(project.folder, "state.json"), state.stdout);
    outputs.push(await project.tomguard(["audit", "state.json", "--json", "--out", written("audit.json")], env));
    for (const format of ["html", "sarif", "junit", "csv", "md"]) {
      outputs.push(
        await project.tomguard(["report", written("preview.json"), "--format", format, "--out", written(format)]),
      );
    }

    for (const { output } of outputs) expect(output).not.toContain(marker);
    const files = readdirSync(project.folder).filter((file) => file.startsWith("written-"));
    expect(files).toEqual(
      expect.arrayContaining([
        "written-journal",
        "written-preview.json",
        "written-check.json",
        "written-audit.json",
        "written-html",
      ]),
    );
    for (const file of files) {
      expect(statSync(join(project.folder, file)).size).toBeGreaterThan(0);
      expect(readFileSync(join(project.folder, file), "utf8")).not.toContain(marker);
    }
  });

  it("in a place where no provider takes it is in nothing that a program run in memory leaves", async () => {
    const project = await engine.project("refused", refused);
    const out = join(project.folder, "record.json");
    const ended = await project.tomguard(["check", ".", "-s", "dev", "--json", "--out", out], {
      TOMGUARD_PROMISE: photoLab,
    });
    expect(ended.status).toBe(1);
    expect(ended.output).not.toContain(marker);
    expect(readFileSync(out, "utf8")).not.toContain(marker);
  });
});
