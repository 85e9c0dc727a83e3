import { GetPublicAccessBlockCommand, S3Client, type PublicAccessBlockConfiguration } from "@aws-sdk/client-s3";
import type { Fact } from "../../../../posture";
import type { Account } from "../../connect";
import { accountBlockCall } from "./calls";

/**
 * The account's public access block. It is asked of S3's control plane, whose answer is the same as a bucket's; the
 * command is sent there instead, so that one more client need not be installed for one question.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
 */
export async function accountBlock(account: Account): Promise<Fact<PublicAccessBlockConfiguration>> {
  const s3 = account.client(S3Client, account.home);
  const command = new GetPublicAccessBlockCommand({ Bucket: "account" });
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as HttpRequest; // after serialisation there is one
      request.path = "/v20180820/configuration/publicAccessBlock";
      request.query = {};
      request.headers["x-amz-account-id"] = account.id;
      if (request.hostname.endsWith(".amazonaws.com")) {
        request.hostname = `${account.id}.s3-control.${account.home}.amazonaws.com`;
        request.headers["host"] = request.hostname;
      }
      return next(args);
    },
    { step: "build", name: "toControlPlane", priority: "low" },
  );
  return account.ask(accountBlockCall, async () => (await s3.send(command)).PublicAccessBlockConfiguration ?? {}, {
    absent: ["NoSuchPublicAccessBlockConfiguration"],
  });
}

interface HttpRequest {
  hostname: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
}
