import { S3ControlClient, type S3ControlClientConfig } from "@aws-sdk/client-s3-control";
import type { Account } from "../../connect";

/**
 * S3's control plane: what is the account's, or an access point's, and not a bucket's.
 *
 * AWS puts the account's number before the host's name, also before one that the user has given, and an address such as
 * 127.0.0.1 has no such sub-domain. So a local cloud is asked at its own address; the account stands in a header as well.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_AWS_S3_Control.html
 */
export class ControlPlane extends S3ControlClient {
  constructor({ endpoint, ...others }: Omit<S3ControlClientConfig, "endpoint"> & { endpoint?: string }) {
    const local = endpoint !== undefined && {
      disableHostPrefix: true,
      endpointProvider: () => ({ url: new URL(endpoint) }),
    };
    super({ ...others, ...local });
  }
}

export function controlPlane(account: Account, region: string): S3ControlClient {
  return account.client(ControlPlane, region);
}
