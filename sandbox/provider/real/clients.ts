import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";

/** The local cloud's address. Without it nothing is real, and every resource gets plausible outputs only. */
export const endpoint = (): string | undefined => process.env["AWS_ENDPOINT_URL"];

const common = (
  region: string,
): { region: string; endpoint: string; credentials: { accessKeyId: string; secretAccessKey: string } } => {
  // Never AWS's own default: a mistake here must not reach a real account.
  const address = endpoint();
  if (!address)
    throw new Error("The sandbox's AWS provider was started without a local cloud, so it can create nothing for real.");
  return { region, endpoint: address, credentials: { accessKeyId: "testing", secretAccessKey: "testing" } };
};

const perRegion = <T>(make: (region: string) => T): ((region: string) => T) => {
  const clients = new Map<string, T>();
  return (region) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
};

export const s3 = perRegion((region) => new S3Client({ ...common(region), forcePathStyle: true }));
export const kms = perRegion((region) => new KMSClient(common(region)));
export const logs = perRegion((region) => new CloudWatchLogsClient(common(region)));
