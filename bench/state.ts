/** A state file of that many resources: buckets with their sub-resources, keys, log groups, and types no rule reads. */
export function stateOf(count: number): string {
  const stack = "urn:pulumi:bench::bench::pulumi:pulumi:Stack::bench-bench";
  const provider = "urn:pulumi:bench::bench::pulumi:providers:aws::default_7_48_0";
  const resources: object[] = [
    { urn: stack, custom: false, type: "pulumi:pulumi:Stack" },
    {
      urn: provider,
      custom: true,
      id: "p",
      type: "pulumi:providers:aws",
      inputs: { region: "eu-central-1" },
      outputs: { region: "eu-central-1" },
    },
  ];
  const add = (type: string, name: string, inputs: object, bucket?: string) => {
    const urn = `urn:pulumi:bench::bench::${type}::${name}`;
    resources.push({
      urn,
      custom: true,
      id: name,
      type,
      inputs,
      outputs: { ...inputs, id: name, arn: `arn:aws:s3:::${name}`, region: "eu-central-1" },
      parent: stack,
      provider: `${provider}::p`,
      ...(bucket !== undefined && { dependencies: [bucket], propertyDependencies: { bucket: [bucket] } }),
    });
    return urn;
  };
  for (let index = 0; resources.length < count; index++) addGroup(index, add);
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources: resources.slice(0, count) } });
}

type Add = (type: string, name: string, inputs: object, bucket?: string) => string;

function addGroup(index: number, add: Add): void {
  const name = `store-${index}`;
  const tags = { "tom:data-class": "order-files", "tom:client": "consumers", "tom:purpose": "orders" };
  const bucket = add("aws:s3/bucket:Bucket", name, { bucket: name, tags, tagsAll: tags, forceDestroy: false });
  add(
    "aws:s3/bucketVersioning:BucketVersioning",
    `v-${index}`,
    { bucket: name, versioningConfiguration: { status: "Enabled" } },
    bucket,
  );
  add(
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    `a-${index}`,
    {
      bucket: name,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    bucket,
  );
  add("aws:s3/bucketPolicy:BucketPolicy", `p-${index}`, { bucket: name, policy: denyHttp(name) }, bucket);
  add(
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    `e-${index}`,
    {
      bucket: name,
      rules: [
        {
          applyServerSideEncryptionByDefault: {
            sseAlgorithm: "aws:kms",
            kmsMasterKeyId: `arn:aws:kms:eu-central-1:123456789012:key/${index}`,
          },
          bucketKeyEnabled: true,
        },
      ],
    },
    bucket,
  );
  add(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    `l-${index}`,
    {
      bucket: name,
      rules: [
        {
          id: "all",
          status: "Enabled",
          filter: {},
          expiration: { days: 10 },
          noncurrentVersionExpiration: { noncurrentDays: 1 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        },
      ],
    },
    bucket,
  );
  add("aws:kms/key:Key", `k-${index}`, { enableKeyRotation: true, deletionWindowInDays: 30, tags });
  add("aws:cloudwatch/logGroup:LogGroup", `g-${index}`, { name: `/orders/${index}`, retentionInDays: 14, tags });
  add("aws:iam/role:Role", `r-${index}`, { assumeRolePolicy: denyHttp(name), description: "a role of the bench" });
  add("aws:lambda/function:Function", `f-${index}`, {
    runtime: "nodejs22.x",
    role: `arn:aws:iam::123456789012:role/r-${index}`,
    environment: { variables: { A: "1", B: "2" } },
  });
}

function denyHttp(bucket: string): string {
  const resources = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "DenyPlainHttp",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: resources,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      {
        Sid: "DenyOldTls",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: resources,
        Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
      },
    ],
  });
}
