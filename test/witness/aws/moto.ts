import { KMSClient } from "@aws-sdk/client-kms";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { emptyCloud, type Cloud } from "../../../sandbox/cloud";

/** What tests of the live witness share: the moto of their worker, and the SDK's clients to seed it with. */
export interface Moto {
  endpoint(): string;
  /** S3 as seen from another region. */
  s3In(region: string): S3Client;
  s3: S3Client;
  kms: KMSClient;
  logs: CloudWatchLogsClient;
  /** The client of any other service. */
  client<C>(of: new (settings: Settings) => C, region?: string): C;
}

/** What clients of the SDK are given. */
interface Settings {
  region: string;
  endpoint: string;
  credentials: typeof credentials;
}

const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };

/** One moto, emptied before each test of a file, and credentials for it in the environment. */
export function onMoto(): Moto {
  const before = { ...process.env };
  let cloud: Cloud;
  let settings: S3ClientConfig;
  const clients = {} as Pick<Moto, "s3" | "kms" | "logs">; // made when moto's port is known
  beforeAll(async () => {
    cloud = await workersCloud();
    const common = { region: "eu-central-1", endpoint: cloud.endpoint, credentials };
    settings = { ...common, forcePathStyle: true };
    Object.assign(clients, {
      s3: new S3Client(settings),
      kms: new KMSClient(common),
      logs: new CloudWatchLogsClient(common),
    });
    process.env["AWS_ACCESS_KEY_ID"] = credentials.accessKeyId;
    process.env["AWS_SECRET_ACCESS_KEY"] = credentials.secretAccessKey;
    process.env["AWS_REGION"] = "eu-central-1";
    process.env["AWS_MAX_ATTEMPTS"] = "3"; // waiting for retries is what takes time
  });
  beforeEach(() => emptyCloud(cloud));
  afterAll(() => {
    process.env = before;
  });
  return Object.assign(clients, {
    endpoint: () => cloud.endpoint,
    client: <C>(of: new (settings: Settings) => C, region = "eu-central-1") =>
      new of({ region, endpoint: cloud.endpoint, credentials }),
    s3In: (region: string) => new S3Client({ ...settings, region }),
  });
}
